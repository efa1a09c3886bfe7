import { makePaperOf } from '../../acts/paper/papers-of.ts'
import { approveDestruction } from '../../acts/recording/approve-destruction.ts'
import { ofUnit } from '../../acts/recording/destruction-answer.ts'
import { readDestruction, type WholeDestructionAnswer } from '../../acts/recording/read-destruction.ts'
import { PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { drawUpPage } from './draw-up-page.ts'

const makePaper = makePaperOf('destruction')

/** The act of the address, for whoever may do this with it, and the way back to it. */
const actFor = async (visit: Visit, act: 'approve-destruction' | 'make-destruction-paper') => {
  const found: WholeDestructionAnswer = await doAct(visit, readDestruction, { id: visit.params.destruction })
  await requireMayDo(visit, act, ofUnit(found.unit))
  return {
    found,
    back: { href: `/recordings/destructions/${found.id}`, text: visit.say('recordings.backToAct') },
  }
}

const approvePage = formPage({
  path: '/recordings/destructions/:destruction/approval',
  section: 'recordings',
  form: async (visit) => {
    const { say, today } = visit
    const { found, back } = await actFor(visit, 'approve-destruction')
    return formFor(approveDestruction, {
      heading: say('recordings.approve'),
      lead: [`${say('recordings.count')}: ${found.recordings.length}`, say('recordings.approveLead')],
      fields: [
        { kind: 'text', name: 'actNumber', label: 'recordings.actNumber' },
        { kind: 'day', name: 'actOn', label: 'recordings.actOn' },
      ],
      prefilled: dayTyped('actOn', today.toString()),
      button: say('recordings.approve'),
      back,
      fixed: { id: found.id },
      done: () => back.href,
    })
  },
})

const paperPage = formPage({
  path: '/recordings/destructions/:destruction/papers/new',
  section: 'recordings',
  form: async (visit) => {
    const { say } = visit
    const { found, back } = await actFor(visit, 'make-destruction-paper')
    return formFor(makePaper, {
      heading: say('paper.kind.destruction-act'),
      lead: [say('paper.lead')],
      fields: [
        {
          ...{ kind: 'choice', name: 'language', label: 'paper.language' },
          options: PAPER_LANGUAGES.map((value) => ({ value, text: say(`paper.language.${value}`) })),
        },
      ],
      prefilled: { language: 'kk-ru' },
      button: say('paper.make'),
      back,
      fixed: { id: found.id, kind: 'destruction-act' },
      done: () => back.href,
    })
  },
})

/** What is done with acts of destruction: drawn up, approved, set on paper. */
export const destructionForms = [drawUpPage, approvePage, paperPage]

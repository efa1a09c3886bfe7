import { listPapersOf } from '../../acts/paper/papers-of.ts'
import { type DestructionAnswer, ofUnit } from '../../acts/recording/destruction-answer.ts'
import { listDestructions } from '../../acts/recording/list-destructions.ts'
import { readDestruction } from '../../acts/recording/read-destruction.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { listPages } from '../listing/listing.ts'
import { mayDo } from '../pages/may-do.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { destructionForms } from './destruction-forms.ts'
import { DRAW_UP } from './draw-up-page.ts'

const listPapers = listPapersOf('destruction')

const list = listPages<DestructionAnswer>({
  path: '/recordings',
  section: 'recordings',
  listing: {
    title: ({ say }) => say('recordings.destructions'),
    columns: [
      {
        title: 'recordings.drawnUpOn',
        cell: ({ id, drawnUpOn }, { day }) => ({
          text: day(drawnUpOn),
          href: `/recordings/destructions/${id}`,
        }),
      },
      { title: 'recordings.count', numeric: true, cell: ({ recordings }) => recordings.length },
      { title: 'recordings.state', cell: ({ status }) => ({ group: 'destruction', key: status }) },
      { title: 'recordings.act', cell: ({ act }) => (act ? { text: act.number, note: act.on } : null) },
    ],
    read: (visit, asked) => doAct(visit, listDestructions, asked),
    none: { title: 'recordings.noDestructions', text: 'recordings.noDestructionsText' },
    actions: async (visit) =>
      (await mayDo(visit, 'draw-up-destruction', 'body'))
        ? [{ href: DRAW_UP, text: visit.say('recordings.drawUp') }]
        : [],
  },
})

/** An act of destruction: what it lists with its hashes, what became of each, its papers. */
const destructionPage = page({
  path: '/recordings/destructions/:destruction',
  section: 'recordings',
  view: 'recording/destruction',
  read: async (visit) => {
    const act = await doAct(visit, readDestruction, { id: visit.params.destruction })
    const papers = await doAct(visit, listPapers, { id: act.id, limit: 100 })
    const ruleset = visit.context.settings.ruleset
    return {
      act,
      papers: papers.items,
      clauses: { ruleset, cite: [rulesetOf(ruleset).interview.recording.cite] },
      may: {
        approve: act.status === 'drawn-up' && (await mayOn(visit, 'approve-destruction', act)),
        make: await mayOn(visit, 'make-destruction-paper', act),
      },
    }
  },
})

const mayOn = (
  visit: Visit,
  act: 'approve-destruction' | 'make-destruction-paper',
  { unit }: Pick<DestructionAnswer, 'unit'>,
) => mayDo(visit, act, ofUnit(unit))

/** Acts of destruction: as a list, each by itself, drawn up, approved, set on paper. */
export const destructionPages = [...list, ...destructionForms, destructionPage]

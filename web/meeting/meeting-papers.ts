import { makePapers } from '../../acts/paper/make-papers.ts'
import { listPapersOf, makePaperOf } from '../../acts/paper/papers-of.ts'
import { type PaperKind, paperKindsOf } from '../../regulation/papers/paper-kinds.ts'
import type { Form } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { paperChosen, paperFields } from '../paper/paper-fields.ts'
import { allowedIn, meetingOf, requireAllowed } from './meeting-frame.ts'

const listPapers = listPapersOf('meeting')
const makePaper = makePaperOf('meeting')

/** The papers of cases that are made for a whole agenda. */
const OF_AGENDA = ['minutes-extract', 'certification-sheet', 'dossier-inventory'] as const

const papersPage = page({
  path: '/meetings/:meeting/papers',
  section: 'meetings',
  view: 'meeting/papers',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const may = await allowedIn(visit, meeting)
    const given = { id: meeting.id, ...asked(visit, ['after']), limit: 100 }
    const { items, next } = await doAct(visit, listPapers, given)
    const document = visit.query.document ?? null
    return { meeting, papers: items, document, mayMake: may('make-meeting-paper'), ...nextPage(visit, next) }
  },
})

const newPaperPage = formPage({
  path: '/meetings/:meeting/papers/new',
  section: 'meetings',
  form: async (visit) => {
    const kinds = paperKindsOf('meeting')
    const send: Sending = async (given, id) => {
      await doAct(visit, makePaper, { ...given, id })
      return ''
    }
    return paperForm(visit, { lead: 'paper.lead', kinds, send })
  },
})

/** Papers of every case on the agenda, as one PDF sorted by unit and name. */
const agendaPapersPage = formPage({
  path: '/meetings/:meeting/papers/agenda',
  section: 'meetings',
  form: async (visit) => {
    const meeting = await meetingOf(visit)
    const cases = meeting.items.flatMap((item) => (item.status === 'dropped' ? [] : item.case.id))
    const send: Sending = async (given) => {
      const { document } = await doAct(visit, makePapers, { ...given, cases })
      return `?document=${document}`
    }
    return paperForm(visit, { lead: 'meeting.agendaPapersLead', kinds: OF_AGENDA, send })
  },
})

/** Makes the papers; answers what is added to the address of the list. */
type Sending = (given: Record<string, unknown>, meetingId: string) => Promise<string>

const paperForm = async (
  visit: Visit,
  {
    lead,
    kinds,
    send,
  }: { lead: 'paper.lead' | 'meeting.agendaPapersLead'; kinds: readonly PaperKind[]; send: Sending },
): Promise<Form> => {
  const { say } = visit
  const meeting = await meetingOf(visit)
  await requireAllowed(visit, meeting, 'make-meeting-paper')
  const back = `/meetings/${meeting.id}/papers`
  return {
    heading: say(lead === 'paper.lead' ? 'paper.make' : 'meeting.agendaPapers'),
    lead: [say(lead)],
    clauses: { ruleset: meeting.ruleset, cite: [] },
    fields: paperFields(kinds, visit),
    button: say('paper.make'),
    back: { href: back, text: say('paper.back') },
    prefilled: paperChosen(visit),
    send: async (given) => `${back}${await send(given, meeting.id)}`,
  }
}

/** The papers of a meeting: what was made, one paper, and one of every case on the agenda. */
export const meetingPapers = [papersPage, newPaperPage, agendaPapersPage]

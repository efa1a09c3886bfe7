import { readSession } from '../../acts/session/read-session.ts'
import { takeResults } from '../../acts/session/take-results.ts'
import { formPage } from '../forms/form-page.ts'
import type { Column } from '../listing/cell.ts'
import { keepOutcome, readOutcome } from '../pages/kept-outcome.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

type Outcome = Awaited<ReturnType<typeof takeResults.perform>>

const ERRORS: readonly Column<Outcome['errors'][number]>[] = [
  { title: 'session.row', numeric: true, cell: ({ row }) => row },
  { title: 'session.column', cell: ({ column }) => column },
  {
    title: 'session.message',
    cell: ({ message }, { refusedWith, term }) => {
      const reason = term('reason', message)
      return reason === message ? refusedWith(message).text : reason
    },
  },
]

/** Under which the outcome is kept for the page that shows it. */
const OUTCOME = 'results'

const send = async (given: Record<string, unknown>, visit: Visit): Promise<string> => {
  const { session } = visit.params
  const id = await keepOutcome(visit, OUTCOME, () => doAct(visit, takeResults, { ...given, id: session }))
  return `/sessions/${session}/results/${id}`
}

/** The results of a session: sent as its workbook, checked first, and what became of each row. */
export const resultPages: readonly PageRow[] = [
  formPage({
    path: '/sessions/:session/results',
    section: 'campaigns',
    form: async (visit) => {
      const { say } = visit
      await requireMayDo(visit, 'hold-session', 'body')
      const { id } = await doAct(visit, readSession, { id: visit.params.session })
      return {
        heading: say('session.send'),
        lead: [say('session.sendLead')],
        fields: [
          { kind: 'file', name: 'file', label: 'session.file', hint: 'session.fileHint' },
          { kind: 'yes-no', name: 'dryRun', label: 'session.dryRun', hint: 'session.dryRunHint' },
        ],
        button: say('session.sendButton'),
        back: { href: `/sessions/${id}`, text: say('session.back') },
        prefilled: { dryRun: 'yes' },
        send,
      }
    },
  }),
  page({
    path: '/sessions/:session/results/:request',
    section: 'campaigns',
    view: 'session/outcome',
    read: async (visit) => {
      const outcome = await readOutcome<Outcome>(visit, OUTCOME, visit.params.request ?? '')
      const write = writeTo(visit)
      return {
        outcome,
        columns: ERRORS,
        rows: outcome.errors.map((row) => ERRORS.map(({ cell }) => cell(row, write))),
        session: `/sessions/${visit.params.session}`,
      }
    },
  }),
]

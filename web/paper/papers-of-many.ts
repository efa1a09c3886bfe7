import type { z } from 'zod'
import { type madePapersAnswer, makePapers } from '../../acts/paper/make-papers.ts'
import { conflict } from '../../acts/problem.ts'
import { caseNumbers } from '../../records/meeting/read-meeting.ts'
import { paperKindsOf } from '../../regulation/papers/paper-kinds.ts'
import { formPage } from '../forms/form-page.ts'
import type { Cell, Column } from '../listing/cell.ts'
import { keepOutcome, readOutcome } from '../pages/kept-outcome.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { paperChosen, paperFields } from './paper-fields.ts'

/** The name under which what became of each is kept. */
const OUTCOME = 'papers-of-many'

type Made = z.infer<typeof madePapersAnswer>

/** The cases that were ticked in a list: they stand in the address. @throws Problem `conflict` when there are none */
const ticked = ({ address }: Visit): string[] => {
  const cases = new URL(address, 'http://here').searchParams.getAll('case')
  if (cases.length === 0) throw conflict('No case is ticked: go back and tick those that the papers are of.')
  return [...new Set(cases)]
}

const form = formPage({
  path: '/papers/of-cases',
  section: 'cases',
  form: async (visit) => {
    const { say } = visit
    const cases = ticked(visit)
    return {
      heading: say('paper.ofMany'),
      lead: [say('paper.ofManyLead', { count: cases.length })],
      fields: paperFields(paperKindsOf('case'), visit),
      button: say('paper.ofMany'),
      back: { href: '/cases', text: say('nav.cases') },
      prefilled: paperChosen(visit),
      send: async (given, at) => {
        const perform = () => doAct(at, makePapers, { ...given, cases })
        return `/papers/of-cases/${await keepOutcome(at, OUTCOME, perform)}`
      },
    }
  },
})

type Refused = Made['refused'][number] & { number: string }

const COLUMNS: readonly Column<Refused>[] = [
  { title: 'listing.case', cell: ({ number }): Cell => ({ text: number, href: `/cases/${number}` }) },
  { title: 'dates.why', cell: ({ detail }, { refusedWith }) => refusedWith(detail).text },
]

const outcome = page({
  path: '/papers/of-cases/:request',
  section: 'cases',
  view: 'paper/papers-of-many',
  read: async (visit) => {
    const made = await readOutcome<Made>(visit, OUTCOME, visit.params.request ?? '')
    const { refused, document, papers } = made
    const numbers = await caseNumbers(
      visit.context.database,
      refused.map((each) => each.case),
    )
    const write = writeTo(visit)
    const rows = refused.map((each) => ({ ...each, number: numbers.get(each.case) ?? each.case }))
    return {
      document,
      made: papers.length,
      columns: COLUMNS,
      rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, write))),
    }
  },
})

/** A paper of many cases at once, as one file sorted by unit and name, and what became of each. */
export const papersOfMany: readonly PageRow[] = [form, outcome]

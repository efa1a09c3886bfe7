import type { Database } from '../database.ts'
import { NO_FACTS, type StoredFacts } from '../roster/stored-facts.ts'
import { writtenDay } from '../written-day.ts'
import { type PaperLine, paperLines } from './list-papers.ts'
import { PAPER, type PaperRow } from './paper-line.ts'

/** A certification that was run here, with the latest version of each of its papers. */
export type FiledCase = {
  id: string
  number: string
  kind: string
  ruleset: string
  round: number
  decision: string | null
  state: string
  openedAt: string
  closedOn: string | null
  papers: PaperLine[]
  /** How many documents were brought in it. */
  documents: number
}

/** Everything of an employee's certifications: those imported as held, and those run here. */
export type PersonnelFile = {
  held: { on: string; outcome: string; annulled: boolean }[]
  cases: FiledCase[]
}

/** The certifications of an employee, oldest first; null when there is no such employee. */
export const readPersonnelFile = async (
  database: Database,
  employeeId: string,
): Promise<PersonnelFile | null> => {
  const employee = await database.employee.findUnique({ where: { id: employeeId }, select: { facts: true } })
  if (!employee) return null
  const { certifications }: StoredFacts = { ...NO_FACTS, ...Object(employee.facts) }
  const cases = await database.case.findMany({
    where: { employeeId },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  })
  const rows = await database.paper.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) } },
    orderBy: [{ madeAt: 'asc' }, { version: 'asc' }, { id: 'asc' }],
    select: PAPER,
  })
  const latest = latestVersions(rows)
  const lines = new Map((await paperLines(database, latest)).map((line) => [line.id, line]))
  const brought = await database.document.groupBy({
    by: 'caseId',
    where: { caseId: { in: cases.map(({ id }) => id) }, NOT: { kind: { startsWith: 'paper/' } } },
    _count: true,
  })
  return {
    held: certifications.map(({ on, outcome, annulled }) => ({ on, outcome, annulled })),
    cases: cases.map(({ id, number, kind, ruleset, round, decision, status, openedAt, closedOn }) => ({
      ...{ id, number, kind, ruleset, round, decision, state: status },
      openedAt: openedAt.toISOString(),
      closedOn: writtenDay(closedOn),
      papers: latest.flatMap((paper) => (paper.caseId === id ? (lines.get(paper.id) ?? []) : [])),
      documents: brought.find(({ caseId }) => caseId === id)?._count ?? 0,
    })),
  }
}

/** The latest version of each paper, of papers in the order in which they were made. */
export const latestVersions = (rows: readonly PaperRow[]): PaperRow[] => [
  ...new Map(rows.map((row) => [`${row.kind} ${row.subject} ${row.language}`, row])).values(),
]

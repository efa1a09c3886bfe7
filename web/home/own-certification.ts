import { type DayExpected, daysExpected } from '../../records/case-reading/days-expected.ts'
import { openCasesOf } from '../../records/case-reading/open-cases-of.ts'
import { readCase } from '../../records/case-reading/read-case.ts'
import type { Visit } from '../pages/visit.ts'

/** The visitor's own certification as his home page has it: its case, what comes next and by whom, where he has to come. */
export type OwnCertification = {
  case: { number: string; ruleset: string; status: string; stage: string }
  next: { act: string; role: string; limit: string | null; cite: string[] } | null
  days: DayExpected[]
}

/** The visitor's own certification while it runs; null for whoever has none. */
export const ownCertification = async ({ context, today }: Visit): Promise<OwnCertification | null> => {
  const { actor, database } = context
  if (actor.employeeId === null) return null
  const open = (await openCasesOf(database, [actor.employeeId])).get(actor.employeeId)
  const found = open && (await readCase(database, open.id))
  if (!found) return null
  const { id, number, ruleset, status, stage, meetingId, course, owed } = found
  const [next] = owed.filter(({ limit }) => limit !== null)
  return {
    case: { number, ruleset, status, stage },
    next: next ? { act: next.act, role: next.role, limit: next.limit, cite: next.cite } : null,
    days: await daysExpected(database, {
      ...{ caseId: id, meetingId, schedule: course?.current.schedule ?? null },
      today: today.toString(),
    }),
  }
}

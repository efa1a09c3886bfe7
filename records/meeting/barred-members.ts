import type { CaseState } from '../../regulation/course/state.ts'
import type { BarReason } from '../../regulation/meeting/meeting-state.ts'
import type { Database } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'

/**
 * Which of these employees cannot sit on a day: no longer serving, or being certified themselves, from the start of
 * the case to its decision.
 *
 * @param on a civil date
 * @example await barredMembers(database, ids, '2027-04-08') //=> [{ memberId: '…', reason: 'not-serving' }]
 */
export const barredMembers = async (
  database: Pick<Database, 'employee' | 'case'>,
  ids: readonly string[],
  on: string,
): Promise<{ memberId: string; reason: BarReason }[]> => {
  const employees = await database.employee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, facts: true },
  })
  const serving = new Set(
    employees.filter(({ facts }) => serves(facts as unknown as StoredFacts, on)).map(({ id }) => id),
  )
  const certified = await underCertification(database, ids, on)
  return ids.flatMap((memberId): { memberId: string; reason: BarReason }[] => {
    if (!serving.has(memberId)) return [{ memberId, reason: 'not-serving' }]
    return certified.has(memberId) ? [{ memberId, reason: 'under-certification' }] : []
  })
}

const serves = ({ service }: StoredFacts, on: string): boolean =>
  service.some(({ from, to }) => from <= on && (to === null || to >= on))

const underCertification = async (
  database: Pick<Database, 'case'>,
  ids: readonly string[],
  on: string,
): Promise<Set<string>> => {
  const cases = await database.case.findMany({
    where: { employeeId: { in: [...ids] }, status: 'open', startOn: { lte: new Date(on) } },
    select: { employeeId: true, state: true },
  })
  return new Set(
    cases
      .filter(({ state }) => awaitsDecision(state as unknown as CaseState))
      .map((found) => found.employeeId),
  )
}

/** After the decision of this round the employee may sit again, though the case is not closed yet. */
const awaitsDecision = ({ current, decisions }: CaseState): boolean =>
  !decisions.some(({ round }) => round === current.round)

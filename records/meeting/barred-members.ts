import type { CaseState } from '../../regulation/course/state.ts'
import type { BarReason } from '../../regulation/meeting/meeting-state.ts'
import type { Database, Transaction } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'
import { movedOut } from './moved-out.ts'

/**
 * Which members of a commission cannot sit on a day: moved out of its unit, no longer serving, or being certified
 * themselves. Members of an order that is not entered yet are asked by `barredPeople`.
 *
 * @example await barredMembers(database, { ids, commissionId }, '2027-04-08') //=> [{ memberId: '…', reason: 'moved-out' }]
 */
export const barredMembers = async (
  database: Database | Transaction,
  { ids, commissionId }: { ids: readonly string[]; commissionId: string },
  on: string,
): Promise<Barred[]> => {
  const barred = await barredPeople(database, ids, on)
  const moved = await movedOut(database, commissionId)
  const known = new Set(barred.flatMap(({ memberId, reason }) => (reason === 'not-serving' ? memberId : [])))
  const out = moved.filter((id) => ids.includes(id) && !known.has(id))
  return [
    ...barred.filter(({ memberId }) => !out.includes(memberId)),
    ...out.map((memberId): Barred => ({ memberId, reason: 'moved-out' })),
  ]
}

type Barred = { memberId: string; reason: BarReason }

/**
 * Which of these employees cannot sit on a day: no longer serving, or being certified themselves, from the start of
 * the case to its decision.
 *
 * @param on a civil date
 * @example await barredPeople(database, ids, '2027-04-08') //=> [{ memberId: '…', reason: 'not-serving' }]
 */
export const barredPeople = async (
  database: Pick<Database, 'employee' | 'case'>,
  ids: readonly string[],
  on: string,
): Promise<Barred[]> => {
  const employees = await database.employee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, facts: true },
  })
  const serving = new Set(
    employees.filter(({ facts }) => serves(facts as unknown as StoredFacts, on)).map(({ id }) => id),
  )
  const certified = await underCertification(database, ids, on)
  return ids.flatMap((memberId): Barred[] => {
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

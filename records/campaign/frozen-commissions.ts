import type { Away, SittingCommission } from '../../regulation/campaign/campaign-request.ts'
import { dayAfter, dayBefore, parseCivilDate } from '../../regulation/civil-date.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { findCommission } from '../meeting/find-commission.ts'
import { NO_FACTS, type StoredFacts } from '../roster/stored-facts.ts'
import { writtenDay } from '../written-day.ts'
import type { GivenCommission } from './campaign-given.ts'
import { absencesOf } from './cases-to-plan.ts'

/**
 * Commissions with their members frozen for a plan: when each does not serve, is on leave, ill or on a mission, or is
 * certified himself by dates that stand already.
 *
 * @param planned the cases that the plan itself gives dates to
 */
export const frozenCommissions = async (
  database: Database,
  given: readonly GivenCommission[],
  planned: ReadonlySet<string>,
): Promise<SittingCommission[]> => {
  const found = await Promise.all(given.map(({ commissionId }) => findCommission(database, commissionId)))
  const ids = found.flatMap((commission) => commission?.members.map(({ employeeId }) => employeeId) ?? [])
  const spans = await awayOf(database, [...new Set(ids)], planned)
  return given.flatMap(({ commissionId, casesADay, days }, at) => {
    const commission = found[at]
    if (!commission) return []
    const members = commission.members.map(({ employeeId, positionLevel }) => ({
      ...{ employeeId, positionLevel },
      away: spans.get(employeeId) ?? [],
    }))
    return [{ id: commissionId, unitId: commission.unitId, members, days, casesADay, taken: {} }]
  })
}

const awayOf = async (
  database: Database,
  ids: readonly string[],
  planned: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Away[]>> => {
  const employees = await database.employee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, facts: true },
  })
  const own = await ownCertifications(database, ids, planned)
  return new Map(
    employees.map(({ id, facts }) => [
      id,
      [
        ...absencesOf(facts),
        ...outsideService({ ...NO_FACTS, ...(facts as object) }),
        ...(own.get(id) ?? []),
      ],
    ]),
  )
}

/** Before, between and after the periods of service. */
const outsideService = ({ service }: StoredFacts): Away[] => {
  const periods = service.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const spans: Away[] = []
  let from = '0001-01-01'
  for (const period of periods) {
    spans.push({ from, to: dayBefore(parseCivilDate(period.from)).toString() })
    if (period.to === null) return spans
    from = dayAfter(parseCivilDate(period.to)).toString()
  }
  return [...spans, { from, to: null }]
}

/** From the start of a member's own case to its decision; while no meeting is set its end is not known. */
const ownCertifications = async (
  database: Database,
  ids: readonly string[],
  planned: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Away[]>> => {
  const cases = await database.case.findMany({
    where: { employeeId: { in: [...ids] }, status: 'open', startOn: { not: null } },
    select: { id: true, employeeId: true, startOn: true, meetingOn: true, state: true },
  })
  const spans = new Map<string, Away[]>()
  for (const { id, employeeId, startOn, meetingOn, state } of cases) {
    if (planned.has(id) || !startOn || !awaitsDecision(state as unknown as CaseState)) continue
    const span = { from: writtenDay(startOn), to: meetingOn && writtenDay(meetingOn) }
    spans.set(employeeId, [...(spans.get(employeeId) ?? []), span])
  }
  return spans
}

const awaitsDecision = ({ current, decisions }: CaseState): boolean =>
  !decisions.some(({ round }) => round === current.round)

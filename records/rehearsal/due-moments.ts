import { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

/** When a workflow next does something by itself. */
export type DueMoment = { workflowId: string; at: Temporal.Instant }

/** The earliest moment of any open case, meeting, appeal or awaited order; null when everything waits for people. */
export async function nextMoment(database: Database): Promise<Temporal.Instant | null> {
  const [first] = await database.$queryRaw<{ at: Date | null }[]>`
    select min(at) as at from (
      select min("nextMomentAt") as at from "Case" where "status" <> 'closed'
      union all
      select min("nextMomentAt") from "Meeting"
      union all
      select min("nextMomentAt") from "Appeal"
      union all
      select min("nextMomentAt") from "OrderProceeding"
    ) moments`
  return first?.at ? instantOf(first.at) : null
}

/**
 * Every case, meeting, appeal and awaited order with a moment at or before an instant, earliest first.
 *
 * @example await momentsDueBy(database, Temporal.Instant.from('2027-03-05T19:00:00Z'))
 * // → [{ workflowId: 'certification/…', at: 2027-03-05T04:00:00Z }]
 */
export async function momentsDueBy(database: Database, instant: Temporal.Instant): Promise<DueMoment[]> {
  const where = { nextMomentAt: { lte: new Date(instant.epochMilliseconds) } }
  const select = { workflowId: true, nextMomentAt: true } as const
  const [cases, meetings, appeals, orders] = await Promise.all([
    database.case.findMany({ where: { ...where, status: { not: 'closed' } }, select }),
    database.meeting.findMany({ where, select }),
    database.appeal.findMany({ where, select }),
    database.orderProceeding.findMany({ where, select }),
  ])
  return [...cases, ...meetings, ...appeals, ...orders]
    .flatMap(({ workflowId, nextMomentAt }) =>
      nextMomentAt ? [{ workflowId, at: instantOf(nextMomentAt) }] : [],
    )
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

import { Temporal } from 'temporal-polyfill'
import { CIVIL_ZONE, civilDateOf } from '../../platform/clock.ts'
import { AFTERWARDS, bringTo } from '../../platform/time-skipping/bring-to.ts'
import { momentsDueBy, nextMoment } from '../../records/rehearsal/due-moments.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { awaitCalm, PATIENCE_MS, type Step } from './await-calm.ts'
import { forEach, type Rehearsing } from './rehearsing.ts'

/** How far to go: to an instant, or over the next working day on which something happens by itself. */
export type Goal = { to: Temporal.Instant } | { next: true }

/** `reached`: the goal is. If not, `held` says what holds the clock; empty: the time given for it was used up. */
export type Advanced = { reached: boolean; held: string[] }

/** How an advance may be limited, in milliseconds of the host. */
export type Limits = { withinMs?: number; patienceMs?: number }

/**
 * Sets the rehearsal's clock forward, and brings every case and meeting over what was due on the way.
 *
 * Only what has a moment due is moved, working day by working day; between two days everything is waited for.
 * While something fails the clock stands, so that no legal day passes over it.
 *
 * @throws Error when the server skips no time
 * @example
 * await advance(rehearsing, { to: Temporal.Instant.from('2027-03-05T04:00:00Z') })
 * // → { reached: true, held: [] }
 */
export async function advance(rehearsing: Rehearsing, goal: Goal, limits: Limits = {}): Promise<Advanced> {
  const { withinMs = 60_000, patienceMs = PATIENCE_MS } = limits
  const deadline = performance.now() + withinMs
  let step: Step = { moved: [], since: new Date(Date.now() - RECENTLY_MS) }
  for (;;) {
    const held = await awaitCalm(rehearsing, { ...step, patienceMs })
    if (held.length > 0) return { reached: false, held }
    if ('next' in goal && step.moved.length > 0) return { reached: true, held: [] }
    const until = await dayToPass(rehearsing, goal)
    if (until === null) break
    if (performance.now() > deadline) return { reached: false, held: [] }
    step = await overOneDay(rehearsing, until)
  }
  if ('to' in goal) await rehearsing.clock.moveTo(goal.to)
  return { reached: true, held: [] }
}

/** Messages of the last minute may still be on their way when an advance begins. */
const RECENTLY_MS = 60_000

/** How far the next step goes: to the end of the working day with the next moment, not past the goal. */
async function dayToPass({ database }: Rehearsing, goal: Goal): Promise<Temporal.Instant | null> {
  const moment = await nextMoment(database)
  if (moment === null) return null
  const end = endOfWorkingDay(moment)
  if (!('to' in goal)) return end
  if (Temporal.Instant.compare(moment, goal.to) > 0) return null
  return Temporal.Instant.compare(end, goal.to) < 0 ? end : goal.to
}

/** 24:00 of the working day on or after an instant: what falls on days off is passed with that day. */
const endOfWorkingDay = (moment: Temporal.Instant): Temporal.Instant =>
  nextWorkingDayOnOrAfter(shippedCalendar, civilDateOf(moment))
    .add({ days: 1 })
    .toZonedDateTime(CIVIL_ZONE)
    .toInstant()

/** Brings everything that is due by an instant to the latest of those moments. */
async function overOneDay({ database, client, clock }: Rehearsing, until: Temporal.Instant): Promise<Step> {
  const since = new Date()
  const moved = await momentsDueBy(database, until)
  const at = moved.at(-1)?.at ?? until
  await forEach(moved, ({ workflowId }) => bringTo(client, workflowId, at))
  // Nobody is ahead of the clock: what is told next comes after everything that was handled.
  await clock.moveTo(at.add(AFTERWARDS))
  return { moved, since }
}

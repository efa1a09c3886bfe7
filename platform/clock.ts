import { Temporal } from 'temporal-polyfill'

/** The civil time in which the terms of the law run for every body of Kazakhstan. */
export const CIVIL_ZONE = 'Asia/Almaty'

/**
 * The one clock. Only the process that takes facts and requests asks it; workflows have their own time
 * and activities are told theirs.
 */
export type Clock = {
  /** The instant now, to the millisecond. */
  now(): Temporal.Instant
  /** The civil date now in {@link CIVIL_ZONE}. */
  today(): Temporal.PlainDate
}

/**
 * The civil date of an instant, in {@link CIVIL_ZONE}.
 *
 * @example civilDateOf(Temporal.Instant.from('2027-01-01T20:00:00Z')).toString() // '2027-01-02'
 */
export function civilDateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(CIVIL_ZONE).toPlainDate()
}

/**
 * A clock that goes ahead of the host's by as many seconds as `readSeconds` tells at each look: the
 * rehearsal's. Sound only where the seconds never decrease.
 *
 * @param readSeconds how far ahead, in whole seconds (0: the host's own time)
 * @example clockAhead(() => 86_400).today() // tomorrow
 */
export function clockAhead(readSeconds: () => number): Clock {
  const now = () =>
    Temporal.Instant.fromEpochMilliseconds(Date.now()).add({ seconds: Math.trunc(readSeconds()) })
  return { now, today: () => civilDateOf(now()) }
}

/** The host's own clock. */
export const systemClock: Clock = clockAhead(() => 0)

/**
 * A clock that stands still, for tests and for judging a moment.
 *
 * @example stoppedClock('2027-01-01T04:00:00Z').today().toString() // '2027-01-01'
 */
export function stoppedClock(instant: string): Clock {
  const at = Temporal.Instant.from(instant)
  return { now: () => at, today: () => civilDateOf(at) }
}

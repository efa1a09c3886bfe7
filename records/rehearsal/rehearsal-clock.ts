import type { Temporal } from 'temporal-polyfill'
import { type Clock, clockAhead, systemClock } from '../../platform/clock.ts'
import type { Database } from '../database.ts'

/** A clock that a rehearsal may set forward; one that has no `moveTo` is the host's, and there is no rehearsal. */
export type RehearsalClock = Clock & {
  /** Sets the clock to an instant, which is kept over restarts; an instant that is past changes nothing. */
  moveTo(instant: Temporal.Instant): Promise<void>
}

const ROW = 1

/**
 * Opens the clock that this installation rehearses with. One process sets it; any may open and read it.
 *
 * @example
 * const clock = await openRehearsalClock(database)
 * await clock.moveTo(Temporal.Instant.from('2027-03-05T04:00:00Z'))
 * clock.today().toString() // '2027-03-05'
 */
export async function openRehearsalClock(database: Database): Promise<RehearsalClock> {
  const row = await database.rehearsalClock.findUnique({ where: { id: ROW } })
  let ahead = Number(row?.aheadSeconds ?? 0)
  const clock = clockAhead(() => ahead)
  return {
    ...clock,
    moveTo: async (instant) => {
      const seconds = Math.ceil(systemClock.now().until(instant).total('seconds'))
      if (seconds <= ahead) return
      const aheadSeconds = BigInt(seconds)
      await database.rehearsalClock.upsert({
        where: { id: ROW },
        create: { id: ROW, aheadSeconds },
        update: { aheadSeconds },
      })
      ahead = seconds
    },
  }
}

/** Whether this installation rehearses: only then can its clock be moved. */
export function isRehearsalClock(clock: Clock): clock is RehearsalClock {
  return 'moveTo' in clock
}

import { Temporal } from 'temporal-polyfill'
import { deliverAll } from '../../activities/notice/deliver-notices.ts'
import { type Clock, stoppedClock } from '../../platform/clock.ts'
import type { Database } from '../../records/database.ts'
import { queueNotice } from '../notice-ground.ts'

/** The first day of the orders of these tests. */
export const TODAY = '2026-12-01'

/** A clock that the test sets. */
export const settableClock = () => {
  let day = TODAY
  const now = () => Temporal.Instant.from(`${day}T07:00:00Z`)
  const clock: Clock = { now, today: () => Temporal.PlainDate.from(day) }
  return { clock, set: (on: string) => (day = on) }
}

/** A notice to the direct head of a case, sent on a day. */
export const noticeDelivered = async (database: Database, { on, of }: { on: string; of: string }) => {
  const id = await queueNotice(database, {
    ...{ caseId: of, kind: 'profile-due', role: 'directHead', params: { limitOn: '2027-01-15' } },
    queuedAt: `${on}T05:00:00Z`,
  })
  const dependencies = {
    database,
    handToMailServer: async () => ({ outcome: 'accepted' as const, response: '250 ok' }),
    settings: {
      publicUrl: 'https://attestor.kz',
      mail: { from: 'notices@body.kz' },
      notices: { perSecond: 10, maxAttempts: 3, reminderDays: [] },
    },
    clock: stoppedClock(`${on}T06:00:00Z`),
    log: { warn: () => undefined },
  }
  const notBefore = Temporal.Instant.from(`${on}T06:00:00Z`)
  await deliverAll(dependencies, [id], { notBefore, goesOn: () => true })
  return database.notice.findUniqueOrThrow({ where: { id } })
}

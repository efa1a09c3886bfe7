import { z } from 'zod'
import { nextMoment } from '../../records/rehearsal/due-moments.ts'
import { isRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

/** Where the rehearsal stands: its now, its civil date, and when something next happens by itself. */
export const rehearsalAnswer = z.object({
  now: z.iso.datetime(),
  today: z.iso.date(),
  next: z.iso.datetime().nullable(),
})
export type RehearsalState = z.infer<typeof rehearsalAnswer>

/** `GET /rehearsal`: embedded only; elsewhere there is nothing at this address. */
export const readRehearsal: Act<Record<string, never>, RehearsalState> = {
  name: 'read-rehearsal',
  input: z.strictObject({}),
  permitted: (context) => permit(context, 'read-rehearsal', 'body'),
  perform: async ({ clock, database }) => {
    if (!isRehearsalClock(clock)) throw notFound()
    const next = await nextMoment(database)
    return { now: clock.now().toString(), today: clock.today().toString(), next: next?.toString() ?? null }
  },
}

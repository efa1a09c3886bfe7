import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { type Happenings, happenings } from '../../records/rehearsal/happenings.ts'
import { isRehearsalClock, type RehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound, unavailable } from '../problem.ts'
import { advance, type Goal } from './advance.ts'
import { readRehearsal, rehearsalAnswer } from './read-rehearsal.ts'

export type AdvanceInput = { to: string } | { next: true }

const happened = z.object({
  log: z.array(
    z.object({
      at: z.iso.datetime(),
      case: z.string(),
      caseId: z.uuid(),
      event: z.string(),
      late: z.boolean(),
      cite: z.array(z.string()),
    }),
  ),
  notices: z.array(
    z.object({
      id: z.uuid(),
      queuedAt: z.iso.datetime(),
      caseId: z.uuid().nullable(),
      kind: z.string(),
      role: z.string(),
      outcome: z.string(),
    }),
  ),
  more: z.boolean(),
}) satisfies z.ZodType<Happenings>

/**
 * Where the rehearsal stands after an advance, whether it reached its goal, what holds the clock if not (empty:
 * send the same request again to go on), and what happened since the last one.
 */
export const advancedAnswer = rehearsalAnswer.extend({
  reached: z.boolean(),
  held: z.array(z.string()),
  happened,
})
export type AdvancedRehearsal = z.infer<typeof advancedAnswer>

const anInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date YYYY-MM-DD or an RFC 3339 instant with offset',
})

/** The hour at which an office day begins: where a civil date alone is asked for. */
const OFFICE_OPENS = { hour: 9 }

/** `POST /rehearsal`: embedded only. One advance at a time; time never goes back. */
export const advanceRehearsal: Act<AdvanceInput, AdvancedRehearsal> = {
  name: 'advance-rehearsal',
  input: z.union([z.strictObject({ to: anInstant }), z.strictObject({ next: z.literal(true) })], {
    error: 'expected either {"to": date or instant} or {"next": true}',
  }),
  permitted: (context) => permit(context, 'advance-rehearsal', 'wholeBody'),
  perform: async (context, input) => {
    const { clock, database } = context
    if (!isRehearsalClock(clock)) throw notFound()
    const goal = goalOf(clock, input)
    const client = await context.temporal().catch(() => {
      throw unavailable()
    })
    return alone(async () => {
      const from = toldUpTo ?? clock.now()
      const advanced = await advance({ database, client, clock }, goal)
      toldUpTo = clock.now()
      const between = await happenings(database, from, toldUpTo)
      return { ...(await readRehearsal.perform(context, {})), ...advanced, happened: between }
    })
  },
}

function goalOf(clock: RehearsalClock, input: AdvanceInput): Goal {
  if (!('to' in input)) return { next: true }
  const to = instantOf(input.to)
  if (Temporal.Instant.compare(to, clock.now()) < 0)
    throw invalid('to', `time only goes forward: it is ${clock.now()} already`)
  return { to }
}

const instantOf = (written: string): Temporal.Instant =>
  written.includes('T')
    ? Temporal.Instant.from(written)
    : Temporal.PlainDate.from(written)
        .toZonedDateTime({ timeZone: CIVIL_ZONE, plainTime: OFFICE_OPENS })
        .toInstant()

let underWay = false
/** What people did between two advances is told with the second. */
let toldUpTo: Temporal.Instant | null = null

async function alone<Result>(act: () => Promise<Result>): Promise<Result> {
  if (underWay) throw conflict('The rehearsal is being moved already; its clock goes one way at a time.')
  underWay = true
  try {
    return await act()
  } finally {
    underWay = false
  }
}

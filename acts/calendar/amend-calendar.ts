import { z } from 'zod'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { storeAmendment } from '../../records/calendar/store-amendment.ts'
import type { Database } from '../../records/database.ts'
import { type Calendar, isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { compareDates, parseCivilDate } from '../../regulation/civil-date.ts'
import type { CalendarOnCase } from '../../regulation/course/frame.ts'
import { calendarAmendedSignal } from '../../workflows/certification/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { type FieldError, invalid, invalidFields } from '../problem.ts'
import { type MovedDate, movedDates } from './moved-dates.ts'

const days = z.array(z.iso.date()).max(366).default([])

const input = z.strictObject({
  actNumber: z.string().trim().min(1).max(100).meta({ description: 'The act that moves the days.' }),
  off: days.meta({ description: 'Working days that become days off.' }),
  working: days.meta({ description: 'Days off that become working days.' }),
  dryRun: z.boolean().default(false).meta({ description: 'Shows what moves and changes nothing.' }),
})
type Input = z.output<typeof input>

/** What an amendment answers: its version (null: nothing was stored), and every date that moves in an open case. */
export const amendmentAnswer = z.object({
  version: z.int().nullable(),
  moves: z.array(
    z.object({
      case: z.object({ id: z.uuid(), number: z.string() }),
      step: z.string(),
      which: z.enum(['limit', 'advised', 'meeting', 'uncounted']).meta({
        description: 'uncounted: the case has a day beyond the calendar, nothing of it can be counted.',
      }),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      cite: z.array(z.string()),
    }),
  ),
})
type Answer = { version: number | null; moves: MovedDate[] }

/** Enters an act that makes days off or working: open cases count their open limits anew. */
export const amendCalendar: Act<Input, Answer> = {
  name: 'amend-calendar',
  input,
  permitted: (context) => permit(context, 'amend-calendar', 'wholeBody'),
  perform: async (context, asked) => {
    const { actor, clock, database, requestId } = context
    const { dryRun, ...amendment } = asked
    const calendar = await calendarWith(database, amendment)
    requireChange(amendment, await calendarInForce(database))
    const moves = await movedDates(database, { calendar, today: clock.today() })
    if (dryRun) return { version: null, moves }
    const version = Number(calendar.version)
    const by = { enteredById: actor.accountId, at: clock.now(), key: requestId }
    const entry = { ...by, signal: calendarAmendedSignal.name, version }
    // Somebody entered another act meanwhile: this one is judged by what is in force now.
    if ((await storeAmendment(database, amendment, entry)) === 'overtaken')
      return amendCalendar.perform(context, asked)
    return { version, moves }
  },
}

type Days = { off: readonly string[]; working: readonly string[] }

/** Each day has to be known, named once, and otherwise than it is now. */
const requireChange = (amendment: Days, calendar: Calendar): void => {
  if (amendment.off.length + amendment.working.length === 0)
    throw invalid('off', 'name at least one day in off or in working')
  const named = [...amendment.off, ...amendment.working]
  const wrong = (['off', 'working'] as const).flatMap((list) =>
    amendment[list].flatMap((day, at): FieldError[] => {
      const message =
        named.indexOf(day) === named.lastIndexOf(day) ? unchanged(day, list, calendar) : twice(day)
      return message === null ? [] : [{ field: `${list}.${at}`, message }]
    }),
  )
  if (wrong.length > 0) throw invalidFields(wrong)
}

const twice = (day: string): string => `${day} is named twice; keep it once, in off or in working`

const unchanged = (day: string, list: keyof Days, calendar: Calendar): string | null => {
  const date = parseCivilDate(day)
  if (compareDates(date, calendar.first) < 0 || compareDates(date, calendar.last) > 0)
    return `${day} is not covered by the calendar, which has ${calendar.first} to ${calendar.last}`
  const isWorking = isWorkingDay(calendar, date)
  if (list === 'off' && !isWorking) return `${day} is a day off already`
  if (list === 'working' && isWorking) return `${day} is a working day already`
  return null
}

const calendarWith = async (database: Database, { off, working }: Days): Promise<CalendarOnCase> => {
  const known = await amendedDays(database)
  return {
    version: String(known.version + 1),
    off: [...known.off.filter((day) => !working.includes(day)), ...off],
    working: [...known.working.filter((day) => !off.includes(day)), ...working],
  }
}

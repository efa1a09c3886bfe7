import { type Calendar, whyOff } from '../calendar/calendar.ts'
import type { DayOff } from '../calendar/day-off.ts'
import { nextWorkingDayOnOrAfter, workingDaysAfter, workingDaysBefore } from '../calendar/working-days.ts'
import { type CivilDate, dayAfter, dayBefore, isAfter } from '../civil-date.ts'
import { countedLine, countedLines } from '../working/counted-lines.ts'
import type { SkippedAs, WorkingLine } from '../working/working.ts'
import { type CalendarUnit, shifted } from './shifted.ts'
import type { Interval } from './term.ts'

/** A date with the lines of its working. */
export type Reckoned = { date: CivilDate; lines: WorkingLine[] }

/**
 * Counts an interval from a day; the only place where a term becomes a date.
 *
 * @throws RulebookError naming `calendar` when a working day outside the calendar would have to be known
 * @example reckon(weeksBefore('meeting', 3), parseCivilDate('2027-04-01'), shippedCalendar).date.toString()
 * //=> '2027-03-11'
 */
export const reckon = (interval: Interval, anchor: CivilDate, calendar: Calendar): Reckoned => {
  const { unit } = interval
  const { date, lines } =
    unit === 'workingDays'
      ? reckonWorkingDays(interval.count, interval.direction, { from: anchor, calendar })
      : countCalendar(interval, unit, anchor)
  const origin: WorkingLine = { line: 'counted-from', origin: interval.anchor, date: anchor.toString() }
  if (interval.end === 'as-it-falls') return { date, lines: [origin, ...lines] }
  const rolled = nextWorkingDayOnOrAfter(calendar, date)
  return { date: rolled, lines: [origin, ...lines, ...rollLines(calendar, date, rolled)] }
}

/**
 * The lines for a date that was off and moved to a working day; none when it did not move.
 *
 * @example rollLines(shippedCalendar, parseCivilDate('2027-03-20'), parseCivilDate('2027-03-25')).length //=> 6
 */
export const rollLines = (calendar: Calendar, from: CivilDate, to: CivilDate): WorkingLine[] => {
  if (from.equals(to)) return []
  const direction = isAfter(to, from) ? 'forward' : 'back'
  const rolled: WorkingLine = { line: 'rolled', direction, from: from.toString(), to: to.toString() }
  return [...skippedLines(calendar, from, to), rolled]
}

/**
 * Counts working days from the day next to `from`, with each day that was passed over.
 *
 * @throws RulebookError naming `calendar` when a day outside it would have to be known
 * @example reckonWorkingDays(1, 'before', { from: parseCivilDate('2027-03-25'), calendar }).date.toString()
 * //=> '2027-03-19'
 */
export const reckonWorkingDays = (
  count: number,
  direction: Interval['direction'],
  { from, calendar }: { from: CivilDate; calendar: Calendar },
): Reckoned => {
  const after = direction === 'after'
  const date = (after ? workingDaysAfter : workingDaysBefore)(calendar, from, count)
  const first = after ? dayAfter(from) : dayBefore(from)
  const counted = countedLine({ count, direction, unit: 'workingDays' }, { from, to: date })
  return { date, lines: [...skippedLines(calendar, first, date), counted] }
}

const countCalendar = (interval: Interval, unit: CalendarUnit, anchor: CivilDate): Reckoned => {
  const count = interval.direction === 'after' ? interval.count : -interval.count
  const date = shifted(anchor, count, unit)
  return { date, lines: countedLines(interval, { from: anchor, to: date }) }
}

/** The days off from one day to another, which may be the earlier one, both included. */
const skippedLines = (calendar: Calendar, first: CivilDate, last: CivilDate): WorkingLine[] => {
  const step = isAfter(last, first) ? dayAfter : dayBefore
  const lines: WorkingLine[] = []
  for (let date = first; ; date = step(date)) {
    const why = whyOff(calendar, date)
    if (why) lines.push({ line: 'skipped', date: date.toString(), ...written(why) })
    if (date.equals(last)) return lines
  }
}

const written = (why: DayOff): SkippedAs => {
  if (why.as === 'moved-holiday') return { ...why, from: why.from.toString() }
  if (why.as === 'transfer') return { as: why.as, worked: why.worked.toString() }
  return why
}

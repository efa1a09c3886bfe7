import type { RequestHandler } from 'express'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { type Calendar, isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { whereCovered } from '../../regulation/calendar/where-covered.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenWeekday } from '../../texts/dates/written-date.ts'
import type { Language } from '../../texts/language.ts'
import { type Say, sayIn } from '../../texts/pages/say.ts'
import { readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'
import { readDay, type TypedDay } from './read-day.ts'

/**
 * What a date that somebody typed is: its weekday, and whether it is a working day; empty for what is no date yet or lies
 * outside the calendar.
 *
 * @example dayNote({ day: '9', month: '3', year: '2027' }, reader) //=> 'Tuesday, 9 March 2027: a day off'
 */
export const dayNote = (
  typed: TypedDay,
  { language, say, calendar }: { language: Language; say: Say; calendar: Calendar },
): string => {
  const read = readDay(typed)
  if (!('date' in read)) return ''
  const date = parseCivilDate(read.date)
  const day = writtenWeekday(date, language)
  const isWorked = whereCovered(() => isWorkingDay(calendar, date))
  return isWorked === null ? day : say(`forms.dayNote.${isWorked ? 'working' : 'off'}`, { day })
}

/** Tells the script what a date is while it is typed: a line of text. Whoever is not signed in hears nothing. */
export const dayNoteRoute =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    const { signedIn, language } = await readVisitor(request, parts)
    const of = (part: string) => String(request.query[part] ?? '')
    const calendar = await calendarInForce(parts.database)
    const typed = { day: of('day'), month: of('month'), year: of('year') }
    const reader = { language, say: sayIn(language), calendar }
    response.type('text').send(signedIn ? dayNote(typed, reader) : '')
  }

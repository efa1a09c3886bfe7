import { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, default as ical } from 'ical-generator'
import { type CivilDate, dayAfter } from '../../regulation/civil-date.ts'
import type { Language } from '../language.ts'
import type { CalendarEventName } from '../notices/notice-texts.ts'
import { NOTICE_TEXTS } from '../notices/translations.ts'

/**
 * One day for a calendar. `uid` is the same for as long as it is the same event, `sequence` grows with each notice about
 * it, so that a calendar moves what it has. `stamp` is the instant of the notice, so that the file can be made again.
 */
export type CalendarDay = {
  uid: string
  sequence: number
  event: CalendarEventName
  on: CivilDate
  change: 'set' | 'dropped'
  stamp: string
  language: Language
  organizer: string
  attendee: string
  link: string
}

/** A calendar file as it is attached to a message. */
export type CalendarFile = { name: string; method: 'REQUEST' | 'CANCEL'; text: string }

/**
 * Writes the calendar file of one civil day: a whole day without a zone, which is that day in Almaty wherever it is read.
 *
 * One file holds one event, as calendars expect of a request (RFC 5546). It names no person and no case.
 *
 * @example calendarFile({ event: 'meeting', change: 'set', on: parseCivilDate('2027-03-25'), … }).method //=> 'REQUEST'
 */
export const calendarFile = (day: CalendarDay): CalendarFile => {
  const { method, status, summary } = FORMS[day.change](day)
  const file = ical({ prodId: { company: 'Attestor', product: 'Notices' }, method })
  file.createEvent({
    id: day.uid,
    sequence: day.sequence,
    stamp: new Date(day.stamp),
    start: midnight(day.on),
    end: midnight(dayAfter(day.on)),
    allDay: true,
    summary,
    status,
    transparency: ICalEventTransparency.TRANSPARENT,
    url: day.link,
    organizer: { name: 'Attestor', email: day.organizer },
    attendees: [{ email: day.attendee }],
  })
  return { name: `${day.event}.ics`, method, text: file.toString() }
}

const FORMS = {
  set: (day: CalendarDay) => ({
    method: ICalCalendarMethod.REQUEST as const,
    status: ICalEventStatus.CONFIRMED,
    summary: summaryOf(day),
  }),
  dropped: (day: CalendarDay) => ({
    method: ICalCalendarMethod.CANCEL as const,
    status: ICalEventStatus.CANCELLED,
    summary: `${NOTICE_TEXTS[day.language].calendar.dropped}: ${summaryOf(day)}`,
  }),
}

const summaryOf = ({ event, language }: CalendarDay): string => NOTICE_TEXTS[language].calendar.stages[event]

/** Of a whole day the fields in UTC are written: no zone of the host comes in. */
const midnight = (date: CivilDate): Date => new Date(`${date.toString()}T00:00:00Z`)

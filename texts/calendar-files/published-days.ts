import { ICalCalendarMethod, ICalEventTransparency, default as ical } from 'ical-generator'
import { dayAfter } from '../../regulation/civil-date.ts'
import type { CalendarDay } from './calendar-file.ts'

/** A day that somebody takes into his calendar himself: it has no attendee, and stays the event that notices move. */
export type PublishedDay = Pick<CalendarDay, 'uid' | 'sequence' | 'on'> & { summary: string }

/**
 * Writes days for a calendar as one file. Each has the UID of the event that notices carry, so that a calendar that has it already
 * keeps one; it names no person and no case.
 *
 * @param parts.stamp the instant from which the days are so, RFC 3339: the same days give the same file
 * @example publishedDays({ days, stamp, organizer: 'notices@body.kz', link }) //=> 'BEGIN:VCALENDAR…'
 */
export const publishedDays = ({
  days,
  stamp,
  organizer,
  link,
}: { days: readonly PublishedDay[] } & Pick<CalendarDay, 'stamp' | 'organizer' | 'link'>): string => {
  const file = ical({
    prodId: { company: 'Attestor', product: 'Notices' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { uid, sequence, summary, on } of days)
    file.createEvent({
      ...{ id: uid, sequence, stamp: new Date(stamp), allDay: true, url: link },
      start: new Date(`${on.toString()}T00:00:00Z`),
      end: new Date(`${dayAfter(on).toString()}T00:00:00Z`),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
      organizer: { name: 'Attestor', email: organizer },
    })
  return file.toString()
}

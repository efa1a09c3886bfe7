import { calendarSequence } from '../../records/notice/calendar-sequence.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import { type PublishedDay, publishedDays } from '../../texts/calendar-files/published-days.ts'
import type { CalendarEventName } from '../../texts/notices/notice-texts.ts'
import { NOTICE_TEXTS } from '../../texts/notices/translations.ts'
import type { ActContext } from '../act.ts'

const CALENDAR = ['text/calendar', 'charset=utf-8', 'method=PUBLISH'].join('; ')

/** A calendar file as it is handed out. */
export type DaysFile = { fileName: string; mediaType: string; content: Buffer }

/**
 * Days for the calendar of whoever asks: the events that his notices carry, under the same UIDs, so that what he takes himself and
 * what is mailed to him stay one.
 *
 * @param asked.icsUid what the events of the calendar share, as notices name it
 * @param asked.days each event with its day; without a day it is left out
 * @param asked.path where the console shows them
 */
export const daysFile = async (
  context: ActContext,
  asked: {
    fileName: string
    icsUid: string
    days: Readonly<Partial<Record<CalendarEventName, string | null>>>
    since: string
    path: string
  },
): Promise<DaysFile> => {
  const { fileName, icsUid, days, since, path } = asked
  const { database, actor, language } = context
  const { sequence, toldAt } = await calendarSequence(database, { icsUid, recipientId: actor.employeeId })
  return publishedFile(context, {
    ...{ fileName, path, stamp: toldAt?.toISOString() ?? since },
    days: eventsOf(days).map(([event, on]) => ({
      ...{ uid: `${icsUid}-${event}`, sequence, on },
      summary: NOTICE_TEXTS[language].calendar.stages[event],
    })),
  })
}

/**
 * Days as a file for a calendar, each under its own UID in the name of this body.
 *
 * @param asked.stamp the instant from which the days are so, RFC 3339
 * @param asked.path where the console shows them
 */
export const publishedFile = (
  { settings }: Pick<ActContext, 'settings'>,
  asked: { fileName: string; stamp: string; path: string; days: readonly PublishedDay[] },
): DaysFile => {
  const { fileName, stamp, path, days } = asked
  const { from } = settings.mail
  const domain = from.slice(from.indexOf('@') + 1)
  const text = publishedDays({
    ...{ stamp, organizer: from, link: `${settings.publicUrl}${path}` },
    days: days.map((day) => ({ ...day, uid: `${day.uid}@${domain}` })),
  })
  return { fileName, mediaType: CALENDAR, content: Buffer.from(text) }
}

const EVENTS: readonly CalendarEventName[] = ['fitness', 'testing', 'study', 'polygraph', 'meeting']

const eventsOf = (days: Readonly<Record<string, string | null>>): [CalendarEventName, CivilDate][] =>
  EVENTS.flatMap((event) => {
    const on = days[event]
    return on ? [[event, parseCivilDate(on)]] : []
  })

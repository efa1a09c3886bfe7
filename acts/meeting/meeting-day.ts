import { type Calendar, isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { lastWorkingDayOnOrBefore } from '../../regulation/calendar/working-days.ts'
import { type CivilDate, isAfter, isBefore } from '../../regulation/civil-date.ts'
import { lastAnnouncementDay } from '../../regulation/commission/announcement.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { invalid, unlawful } from '../problem.ts'

/** The day of a meeting, as asked for on `today`. */
export type AskedDay = { heldOn: CivilDate; announcedOn: CivilDate | null; today: CivilDate }

/**
 * Refuses a day on which no meeting can be held: one that is past, or no working day.
 *
 * @throws Problem `invalid` naming `heldOn`, or `unlawful` with the last working day before as its limit
 */
export const requireMeetingDay = ({ heldOn, today }: AskedDay, calendar: Calendar): void => {
  if (isBefore(heldOn, today)) throw invalid('heldOn', `is past; today is ${today}`)
  if (isWorkingDay(calendar, heldOn)) return
  throw unlawful({
    detail: `heldOn: ${heldOn} is no working day`,
    cite: [],
    limit: lastWorkingDayOnOrBefore(calendar, heldOn).toString(),
  })
}

/**
 * Refuses an announcement that lies ahead, or that could not be out long enough before the meeting (para 27).
 *
 * @throws Problem `invalid` naming `announcedOn`, or `unlawful` with the last day to announce as its limit
 */
export const requireAnnouncement = ({ heldOn, announcedOn, today }: AskedDay, ruleset: Ruleset): void => {
  if (announcedOn && isAfter(announcedOn, today))
    throw invalid('announcedOn', `lies ahead; today is ${today}`)
  const last = lastAnnouncementDay(heldOn, ruleset.interview)
  const earliest = announcedOn ?? today
  if (!last || !isAfter(earliest, last)) return
  throw unlawful({
    detail: `a meeting on ${heldOn} had to be announced on ${last} at the latest`,
    cite: ruleset.interview.announcement ? [ruleset.interview.announcement.cite] : [],
    limit: last.toString(),
  })
}

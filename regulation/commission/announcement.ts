import { type CivilDate, isAfter } from '../civil-date.ts'
import type { InterviewRules } from '../rulesets/commission-rules.ts'
import { allowed, type Ruling, refused } from './ruling.ts'

/**
 * The last day on which a meeting can still be announced in time; null where the act asks for no announcement.
 *
 * @example lastAnnouncementDay(parseCivilDate('2027-04-08'), decree.interview)?.toString() //=> '2027-04-01'
 */
export const lastAnnouncementDay = (heldOn: CivilDate, { announcement }: InterviewRules): CivilDate | null =>
  announcement && heldOn.subtract({ days: announcement.daysOut })

/**
 * Has the announcement been out long enough for an item to be opened on the day of the meeting? Para 27.
 *
 * @example judgeAnnouncement({ announcedOn: null, heldOn }, decree.interview).outcome //=> 'refused'
 */
export const judgeAnnouncement = (
  { announcedOn, heldOn }: { announcedOn: CivilDate | null; heldOn: CivilDate },
  rules: InterviewRules,
): Ruling => {
  const last = lastAnnouncementDay(heldOn, rules)
  if (!rules.announcement || !last) return allowed('the act asks for no announcement')
  const { cite, daysOut } = rules.announcement
  if (announcedOn === null) return refused('the meeting has not been announced', cite)
  return isAfter(announcedOn, last)
    ? refused(
        `announced on ${announcedOn}; an item is opened ${daysOut} days after that at the earliest`,
        cite,
      )
    : allowed(`announced on ${announcedOn}`, cite)
}

import type { Calendar } from '../calendar/calendar.ts'
import type { Cite } from '../cite.ts'
import { parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { reckon } from '../terms/reckon.ts'
import type { MeetingState } from './meeting-state.ts'

/** The last day of the minutes of a sitting, and its clause. */
export type MinutesLimit = { limitOn: string; cite: readonly Cite[] }

/**
 * Until when the minutes of a meeting whose last sitting is the present one are signed: three working days after it. Para 33, art. 50(7).
 *
 * @example minutesLimit(opened, shippedCalendar).limitOn //=> '2027-04-13'
 */
export const minutesLimit = (state: MeetingState, calendar: Calendar): MinutesLimit => {
  const term = rulesetOf(state.ruleset).terms.minutes
  // An act that knows no term asks for the minutes on the day itself.
  if (!term) return { limitOn: state.heldOn, cite: [] }
  const limit = reckon(term.by, parseCivilDate(state.heldOn), calendar).date
  return { limitOn: limit.toString(), cite: [term.cite] }
}

/** Who signs the minutes: every member who was present at any time, and the secretary. Para 33, art. 50(7). */
export const minutesSigners = ({ attendance, everPresent, secretaryId }: MeetingState): string[] => [
  ...(everPresent ?? attendance?.present ?? []),
  secretaryId,
]

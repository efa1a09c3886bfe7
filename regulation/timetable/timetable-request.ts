import type { Calendar } from '../calendar/calendar.ts'
import type { CivilDate } from '../civil-date.ts'
import type { Branch, Round, ScheduledStage } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/** The days within which a certification lies; `cite` in place of the ruleset's own citation. */
export type CaseWindow = { from: CivilDate; to: CivilDate; cite?: readonly string[] | undefined }

/** What is done in a case under way and is not checked again. */
export type DonePart = 'stages' | 'profile'

/** The days of the stages that have one; a stage that is left out or not passed by the branch is absent or null. */
export type StageDays = Partial<Record<ScheduledStage, CivilDate | null | undefined>>

/** What a timetable is asked about. Round 1 has `window`, round 2 `initialDecision`. */
export type TimetableRequest = {
  ruleset: Ruleset
  calendar: Calendar
  today: CivilDate
  branch: Branch
  stages: StageDays
  meeting: CivilDate
  done?: readonly DonePart[] | undefined
} & ({ round: 1 & Round; window: CaseWindow } | { round: 2 & Round; initialDecision: CivilDate })

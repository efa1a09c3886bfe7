import type { CivilDate } from '../civil-date.ts'
import type { Step } from '../rulesets/keys.ts'

/** A step of a timetable: its last lawful day and, before the meeting, the day the product recommends. */
export type TimetableStep = { step: Step; limit: CivilDate; advised?: CivilDate; cite: readonly string[] }

/** A rule that a timetable breaks: the step, the limit that was missed, the clause, and what is wrong in words. */
export type Violation = {
  step: Step | 'window' | 'order' | 'meeting'
  limit: CivilDate
  cite: readonly string[]
  message: string
}

/** The limits of a case, whether its dates are lawful, and the first day on which the meeting could be held. */
export type TimetableAnswer = {
  lawful: boolean
  steps: TimetableStep[]
  violations: Violation[]
  breaches: Violation[]
  earliestLawfulMeeting: CivilDate
}

import type { Step } from '../rulesets/keys.ts'
import type { ReckonedStep } from '../timetable/steps.ts'
import { answerTo, consider } from '../timetable/timetable.ts'
import type { TimetableAnswer } from '../timetable/timetable-answer.ts'
import type { TimetableRequest } from '../timetable/timetable-request.ts'
import type { Working } from './working.ts'

/** The workings of a step: of its limit, and of the day recommended for it (null: none is). */
export type StepWorking = { step: Step; limit: Working; advised: Working | null }

/** A timetable with the workings of all its dates; the answer is the plain one, from the same computation. */
export type ExplainedTimetable = {
  answer: TimetableAnswer
  steps: StepWorking[]
  earliestLawfulMeeting: Working
}

/**
 * A timetable with how each of its dates was found.
 *
 * @throws RulebookError as `timetable`
 * @example explainTimetable(request).steps[0]?.limit.lines[0]
 * //=> { line: 'counted-from', origin: 'start', date: '2027-03-10' }
 */
export const explainTimetable = (request: TimetableRequest): ExplainedTimetable => {
  const considered = consider(request)
  const { meeting, lines } = considered.earliest
  return {
    answer: answerTo(considered),
    steps: considered.steps.map(stepWorking),
    earliestLawfulMeeting: { date: meeting.toString(), lines, cite: [] },
  }
}

const stepWorking = ({ step, limit, advised }: ReckonedStep): StepWorking => ({
  step,
  limit: { date: limit.date.toString(), lines: limit.lines, cite: [limit.cite] },
  advised: advised && { date: advised.date.toString(), lines: advised.lines, cite: [limit.cite] },
})

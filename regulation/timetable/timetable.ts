import { boundsOf } from './bounds.ts'
import { earliestMeeting, endIsOutOfReach } from './earliest-meeting.ts'
import { lastStageOf, scheduledStages, startOf } from './schedule.ts'
import { plainStep, reckonedSteps } from './steps.ts'
import type { TimetableAnswer } from './timetable-answer.ts'
import type { TimetableRequest } from './timetable-request.ts'
import { type Considered, lateMeeting, violationsOf } from './violations.ts'

/**
 * The limits of one case, whether its dates are lawful, and the earliest lawful meeting.
 *
 * Each violation and breach has the step, the limit that was missed and the clause; breaches do not make a timetable
 * unlawful.
 *
 * @throws RulebookError naming the stage or the window that cannot be as given, or `calendar` when a day outside it
 * would have to be known
 * @example timetable({ ruleset, calendar: shippedCalendar, today, round: 1, branch: 'police', window, stages, meeting })
 *   .lawful //=> true
 */
export const timetable = (request: TimetableRequest): TimetableAnswer => answerTo(consider(request))

/**
 * The plain answer from what was considered.
 *
 * @example answerTo(consider(request)).lawful //=> true
 */
export const answerTo = (considered: Considered): TimetableAnswer => {
  const late = lateMeeting(considered)
  const unavoidable = endIsOutOfReach(considered.earliest, considered.bounds)
  const violations = [...violationsOf(considered), ...(unavoidable ? [] : late)]
  return {
    lawful: violations.length === 0,
    steps: considered.steps.map(plainStep),
    violations,
    breaches: unavoidable ? late : [],
    earliestLawfulMeeting: considered.earliest.meeting,
  }
}

/**
 * Everything that the answer is made from, with the workings of all its dates.
 *
 * @throws RulebookError as `timetable`
 * @example consider(request).steps[0]?.limit.lines
 */
export const consider = (request: TimetableRequest): Considered => {
  const { ruleset, calendar, meeting } = request
  const bounds = boundsOf(request)
  const scheduled = scheduledStages(ruleset, request.branch, request.stages)
  const start = startOf(scheduled)
  const lastStage = lastStageOf(scheduled)
  // The decision is adopted at the meeting; the day of acquaintance is not known before it.
  const initialDecision = request.round === 2 ? request.initialDecision : meeting
  const anchors = { start, meeting, decision: meeting, acquaintance: meeting, initialDecision }
  const steps = reckonedSteps({ ruleset, calendar }, anchors)
  const earliest = earliestMeeting({ ...request, lastStage })
  return { request, scheduled, start, lastStage, steps, bounds, earliest }
}

import { isWorkingDay } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { rulesOf, stageClause } from './rules-of-case.ts'
import { type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState } from './state.ts'

/**
 * A meeting whose day an amendment made a day off stays on it, with the reason; else it has to be moved (section 7).
 * Refused for a working day, which needs no confirmation.
 */
export const judgeMeetingDay = (state: CaseState, fact: FactOf<'meeting-day-confirmed'>): Ruling => {
  const cite = stageClause(state.frame, 'interview')
  const { schedule } = state.current
  if (!schedule) return refusal('no-dates-set', cite)
  if (isWorkingDay(rulesOf(state.frame).calendar, parseCivilDate(schedule.meeting)))
    return refusal('meeting-on-a-working-day', cite)
  if (isDayOffConfirmed(state)) return refusal('confirmed-already', cite)
  const data = { on: schedule.meeting, reason: fact.data.reason }
  return taken(happened('MeetingDayConfirmed', data, cite))
}

/** Was it confirmed that the meeting stays on its day, although that is a day off now? */
export const isDayOffConfirmed = ({ current: { schedule, dayOffConfirmed } }: CaseState): boolean =>
  schedule !== null && dayOffConfirmed === schedule.meeting

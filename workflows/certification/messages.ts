import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { Violation } from '../../regulation/course/arrange.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import type { Schedule, WishedSchedule } from '../../regulation/course/schedule.ts'
import type { CaseState } from '../../regulation/course/state.ts'

/** A verdict is asked for with its key (a repeat gives the same answer) and the instant at which it was asked. */
export type ScheduleRequest = {
  key: string
  at: string
  actorId: string | null
  schedule: WishedSchedule
  /** The order under which it was asked for somebody. */
  actingOrderId?: string
}

/** The schedule that holds now, and what was recorded as a breach with it. */
export type ScheduleAnswer = {
  schedule: Schedule
  breaches: readonly Violation[]
  earliestLawfulMeeting: string
}

/** `details[0]` of the ApplicationFailure of type UNLAWFUL with which a wish is refused. */
export type ScheduleRefusal = {
  violations: readonly Violation[]
  earliestLawfulMeeting: string | null
  /** The day that cannot be as given at all (missing, not of this ruleset); null where a rule refuses. */
  field: string | null
}

/** An act moved days off; the case counts anew what is still open. */
export type CalendarAmended = { key: string; at: string; version: string; off: string[]; working: string[] }

export const factSignal = defineSignal<[CaseFact]>('fact')
export const calendarAmendedSignal = defineSignal<[CalendarAmended]>('calendarAmended')
export const scheduleUpdate = defineUpdate<ScheduleAnswer, [ScheduleRequest]>('schedule')
export const stateQuery = defineQuery<CaseState>('state')

/** What a case tells a meeting when its own meeting day moved (signal of `meeting`). */
export type DropItem = { key: string; at: string; caseId: string; reason: string }
export const dropItemSignal = defineSignal<[DropItem]>('dropItem')

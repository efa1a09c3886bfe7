import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isWorkingDay } from '../calendar/calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { type CivilDate, isAfter, isBefore, parseCivilDate } from '../civil-date.ts'
import type { Branch, Step } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { RULESETS } from '../rulesets/ruleset-of.ts'
import { explainTimetable } from '../working/explain-timetable.ts'
import { demandsOf } from './schedule.ts'
import { timetable } from './timetable.ts'
import type { TimetableRequest } from './timetable-request.ts'

const FIRST = parseCivilDate('2026-01-01')
const daysAfterFirst = (most: number) => fc.nat(most).map((days) => FIRST.add({ days }))

const branch: fc.Arbitrary<Branch> = fc.constantFrom('police', 'prosecutor', 'fire')

/** The stages that a branch must pass, so many days after a day. */
const stagesFrom = (ruleset: Ruleset, of: Branch, start: CivilDate, gaps: number[]) => {
  let day = start
  return Object.fromEntries(
    demandsOf(ruleset, of).flatMap(({ stage, demand }, index) => {
      if (demand !== 'required') return []
      day = day.add({ days: gaps[index] ?? 0 })
      return [[stage, day] as const]
    }),
  )
}

/** Any timetable of either ruleset and round, lawful or not. */
const anyRequest: fc.Arbitrary<TimetableRequest> = fc
  .record({
    ruleset: fc.constantFrom(...RULESETS),
    branch,
    today: daysAfterFirst(700),
    begins: fc.integer({ min: -200, max: 100 }),
    start: fc.integer({ min: -40, max: 120 }),
    gaps: fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 4, maxLength: 4 }),
    meeting: fc.integer({ min: -10, max: 200 }),
    round: fc.constantFrom(1, 2),
    done: fc.subarray(['stages', 'profile'] as const),
  })
  .map(({ ruleset, today, begins, start, gaps, meeting, round, ...rest }): TimetableRequest => {
    const from = today.add({ days: begins })
    const shared = {
      ...rest,
      ruleset,
      today,
      calendar: shippedCalendar,
      stages: stagesFrom(ruleset, rest.branch, today.add({ days: start }), gaps),
      meeting: today.add({ days: meeting }),
    }
    return round === 1
      ? { ...shared, round: 1, window: { from, to: from.add({ months: 6 }) } }
      : { ...shared, round: 2, initialDecision: from }
  })

const limitsOf = (request: TimetableRequest) =>
  new Map(timetable(request).steps.map(({ step, limit }) => [step, limit]))

describe('every timetable', () => {
  test('limits never move back when the meeting moves on, nor when the start does', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 40 }), (request, days) => {
        const before = limitsOf(request)
        const stages = Object.fromEntries(
          Object.entries(request.stages).map(([stage, date]) => [stage, date?.add({ days })]),
        )
        const later = { ...request, stages, meeting: request.meeting.add({ days }) }
        for (const [step, limit] of limitsOf(later)) {
          const earlier = before.get(step)
          assert.ok(earlier && !isBefore(limit, earlier), step)
        }
      }),
    )
  })

  test('no lawful timetable has an unlawful part', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = timetable(request)
        assert.equal(answer.lawful, answer.violations.length === 0)
        if (!answer.lawful) return
        const limit = (step: Step) => answer.steps.find((each) => each.step === step)?.limit
        const { today, meeting, done = [] } = request
        const notice = limit('notice')
        const profile = limit('profile')
        assert.ok(isWorkingDay(shippedCalendar, meeting))
        if (!done.includes('stages')) assert.ok(notice && !isAfter(today, notice))
        if (!done.includes('profile')) assert.ok(profile && !isAfter(today, profile))
      }),
    )
  })

  test('nothing before the earliest lawful meeting is lawful', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = timetable(request)
        if (answer.lawful) assert.ok(!isBefore(request.meeting, answer.earliestLawfulMeeting))
      }),
    )
  })

  test('the earliest lawful meeting is itself lawful, with a breach at most', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const meeting = timetable(request).earliestLawfulMeeting
        const stageDay = request.done?.includes('stages') ? null : meeting.subtract({ weeks: 1 })
        const stages = stageDay ? stagesFrom(request.ruleset, request.branch, stageDay, []) : request.stages
        assert.deepEqual(timetable({ ...request, stages, meeting }).violations, [])
      }),
    )
  })

  test('a recommended day is a working day and not after its limit', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const { step, limit, advised } of timetable(request).steps) {
          if (advised) assert.ok(isWorkingDay(shippedCalendar, advised) && !isAfter(advised, limit), step)
        }
      }),
    )
  })

  test('the workings give the dates of the answer', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { answer, steps, earliestLawfulMeeting } = explainTimetable(request)
        assert.deepEqual(JSON.stringify(answer), JSON.stringify(timetable(request)))
        assert.deepEqual(
          steps.map(({ limit, advised }) => [limit.date, advised?.date]),
          answer.steps.map(({ limit, advised }) => [limit.toString(), advised?.toString()]),
        )
        assert.equal(earliestLawfulMeeting.date, answer.earliestLawfulMeeting.toString())
      }),
    )
  })
})

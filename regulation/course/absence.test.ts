import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isByTime } from './case-step.ts'
import { pass, take } from './course.ts'
import { at, newId, served } from './course-scenario.ts'
import type { CaseFact } from './facts.ts'
import type { CaseState } from './state.ts'

/** The limit of the profile is 9 June 2027; its reminders go on 2 and 8 June. */
const profileOn = (day: string): CaseFact => ({
  key: newId(),
  kind: 'profile',
  occurredOn: day,
  receivedAt: at(day),
  actorId: 'p',
  data: {},
})

const eventsOf = ({ step }: ReturnType<typeof pass>): string[] =>
  (step?.entries ?? []).flatMap(({ event, data }) => {
    const { step: of, limit } = data as { step?: string; limit?: string }
    return of === 'profile' ? [`${event} ${limit}`] : []
  })

/** What a worker does that comes back on a day, with what was received meanwhile. */
const back = (state: CaseState, fact: CaseFact, on: string) => {
  const before = pass(state, fact.receivedAt, newId, 'held')
  const taken = take(before.state, fact, newId)
  const after = pass(taken.state, at(on), newId)
  return { state: after.state, events: [...eventsOf(before), ...eventsOf(after)] }
}

describe('a case whose worker was away', () => {
  test('takes what was received before the limit before the limit passes', () => {
    const { state, events } = back(served(), profileOn('2027-06-04'), '2027-06-20')
    assert.equal(state.current.profile.submittedOn, '2027-06-04')
    assert.deepEqual(
      state.breaches.filter(({ step }) => step === 'profile'),
      [],
    )
    assert.deepEqual(events, [], 'the reminder of 2 June is not sent for what is done')
  })

  test('misses a limit before what was received after it, without a reminder of it', () => {
    const { events } = back(served(), profileOn('2027-06-12'), '2027-06-20')
    assert.deepEqual(events, ['LimitMissed 2027-06-09'])
  })

  test('sends the latest of the reminders that still help, once', () => {
    const waited = pass(served(), at('2027-06-08'), newId)
    assert.deepEqual(eventsOf(waited), ['Reminded 2027-06-09'])
    assert.deepEqual(eventsOf(pass(waited.state, at('2027-06-08'), newId)), [])
  })

  test('sends a reminder that it held once everything is known, and the duty still stands', () => {
    const session = { ...profileOn('2027-06-03'), kind: 'session', data: { attended: true } } as CaseFact
    assert.deepEqual(back(served(), session, '2027-06-03').events, ['Reminded 2027-06-09'])
  })

  test('reminds of no stage whose day is over', () => {
    const { step } = pass(served({ leadDays: [1] }), at('2027-06-05'), newId)
    const stages = (step?.entries ?? []).map(({ data }) => (data as { step?: string }).step)
    assert.equal(stages.includes('testing'), false)
  })
})

describe('what time alone brings', () => {
  test('is told from what somebody told: only it waits for messages that are on their way', () => {
    const { step } = pass(served(), at('2027-06-12'), newId)
    assert.ok(step?.entries.some(isByTime))
    const told = take(served(), profileOn('2027-06-04'), newId)
    assert.equal(told.step?.entries.some(isByTime), false)
  })
})

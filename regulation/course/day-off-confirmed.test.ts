import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { amend } from './course.ts'
import { at, DATES, newId, reasonOf, served, told } from './course-scenario.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'
import type { CaseState } from './state.ts'

const amended = (state: CaseState, off: string[], on = '2027-05-10') =>
  amend(state, { key: newId(), at: at(on), version: 'v2', off, working: [] }, newId).state

const confirm = (state: CaseState) =>
  told(state, 'meeting-day-confirmed', { reason: 'the members are on duty' }, { occurredOn: '2027-05-11' })

const toSchedule = (state: CaseState) => owed(state).find(({ act }) => act === 'schedule')?.data.reason

const schedule = (state: CaseState, days: object) =>
  setDates(
    state,
    { key: newId(), at: at('2027-05-12'), actorId: 'p', schedule: { ...DATES, ...days } },
    newId,
  )

describe('a meeting whose day becomes a day off must be moved or confirmed', () => {
  const dayOff = amended(served(), [DATES.meeting])

  test('confirmed, it stays on its day, with the reason on record', () => {
    assert.equal(toSchedule(dayOff), 'meeting-on-a-day-off')
    const { state, step } = confirm(dayOff)
    assert.equal(toSchedule(state), undefined)
    assert.deepEqual(step?.entries[0]?.data, { on: DATES.meeting, reason: 'the members are on duty' })
  })

  test('moved, it lies on a working day and nothing is owed', () => {
    const { arranged, went } = schedule(dayOff, { meeting: '2027-07-01' })
    assert.equal(arranged.outcome, 'lawful')
    assert.equal(toSchedule(went.state), undefined)
  })

  test('a stage may be moved while the meeting stays on the confirmed day; without it that is refused', () => {
    const days = { polygraph: '2027-06-04' }
    const refused = schedule(dayOff, days).arranged
    assert.ok(refused.outcome === 'refused' && refused.violations.some(({ step }) => step === 'meeting'))
    const { arranged, went } = schedule(confirm(dayOff).state, days)
    assert.equal(arranged.outcome, 'lawful')
    assert.equal(toSchedule(went.state), undefined)
  })

  test('a working day needs no confirmation, and one confirmation is enough', () => {
    assert.equal(reasonOf(confirm(served()).judgement), 'meeting-on-a-working-day')
    assert.equal(reasonOf(confirm(confirm(dayOff).state).judgement), 'confirmed-already')
  })

  test('another day of the same case is confirmed for itself', () => {
    const { state } = confirm(dayOff)
    const moved = schedule(state, { meeting: '2027-07-01' }).went.state
    assert.equal(
      toSchedule(amended(moved, [DATES.meeting, '2027-07-01'], '2027-05-13')),
      'meeting-on-a-day-off',
    )
  })
})

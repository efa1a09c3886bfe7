import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DATES, served, told } from './course-scenario.ts'
import { owed } from './owed.ts'
import type { CaseState } from './state.ts'

const CALLED = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-14' }
const on = (occurredOn: string) => ({ occurredOn, actorId: null })
const called = (state: CaseState = served()) => told(state, 'called', CALLED, on('2027-06-14'))
const NEXT = '2027-07-06'

describe('a case whose meeting was called', () => {
  test('has a disagreement that was filed before the call brought to the chairman', () => {
    const disagreed: CaseState = {
      ...served(),
      current: { ...served().current, disagreementOn: '2027-06-10' },
    }
    const { step } = called(disagreed)
    const notices = (step?.notices ?? []).filter(({ kind }) => kind === 'disagreement-filed')
    assert.deepEqual(
      notices.map(({ role, params }) => [role, params.filedOn, params.meetingOn]),
      [['chairman', '2027-06-10', DATES.meeting]],
    )
    assert.ok(!called().step?.notices.some(({ kind }) => kind === 'disagreement-filed'))
  })

  test('moves with a meeting that is adjourned, and its employee is told in writing', () => {
    const data = { meetingId: 'm1', heldOn: NEXT, from: DATES.meeting }
    const { state, step } = told(called().state, 'adjourned', data, on(DATES.meeting))
    assert.equal(state.current.schedule?.meeting, NEXT)
    assert.equal(state.current.meeting?.heldOn, NEXT)
    const [notice] = step?.notices ?? []
    assert.deepEqual(
      [notice?.kind, notice?.role, notice?.params.meetingOn, notice?.params.previousMeetingOn],
      ['dates-moved', 'employee', NEXT, DATES.meeting],
    )
    const foreign = told(called().state, 'adjourned', { ...data, meetingId: 'm2' }, on(DATES.meeting))
    assert.equal(foreign.state.current.schedule?.meeting, DATES.meeting)
  })

  test('needs another day when the meeting is cancelled, and its employee need not come', () => {
    const dropped = { meetingId: 'm1', reason: 'meeting-cancelled' }
    const { state, step } = told(called().state, 'meeting-dropped', dropped, on('2027-06-20'))
    assert.equal(state.current.meeting, null)
    assert.ok(owed(state).some(({ act }) => act === 'schedule'))
    const [notice] = step?.notices ?? []
    assert.deepEqual(
      [notice?.kind, notice?.role, notice?.params.meetingOn],
      ['hearing-cancelled', 'employee', DATES.meeting],
    )
  })
})

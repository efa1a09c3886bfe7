import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pass } from './course.ts'
import { at, dated, newId, opened, served, told } from './course-scenario.ts'
import type { LifeEvent } from './life-event.ts'
import { nextMoment } from './moments.ts'
import type { CaseState } from './state.ts'

const life = (state: CaseState, event: LifeEvent, occurredOn: string, receivedOn = occurredOn) =>
  told(state, 'life-event', event, { occurredOn, receivedOn })

const waited = (state: CaseState, until: string) => pass(state, at(until), newId)

describe('twenty years of service reached before the decision (para 4; art. 47(4))', () => {
  const LAW = { ruleset: 'law-380-2026' } as const

  test('end the case by time itself, on the day known when it was opened', () => {
    for (const [given, cite] of [
      [{ exemptOn: '2027-05-03' }, 'para 4'],
      [{ exemptOn: '2027-05-03', ...LAW }, 'art. 47(4)'],
    ] as const) {
      const before = waited(opened(given), '2027-05-02').state
      assert.equal(before.status, 'open')
      assert.ok((nextMoment(before)?.at ?? '') <= '2027-05-02T19:00:00.000Z')
      const { state, step } = waited(before, '2027-05-03')
      assert.deepEqual([state.status, state.closedOn, state.outcome], ['closed', '2027-05-03', null])
      assert.deepEqual(step?.entries.at(-1)?.cite, [cite])
    }
  })

  test('end it when they are told by hand, or by an import that adds service', () => {
    for (const source of [{}, { source: 'roster' as const }]) {
      const { state } = life(served(), { event: 'length-of-service', ...source }, '2027-05-03')
      assert.deepEqual([state.status, state.outcome], ['closed', null])
    }
  })

  test('do not end it on a day that the roster has taken back', () => {
    const state = dated({ exemptOn: '2027-05-10' })
    const gone = life(
      state,
      { event: 'length-of-service', withdrawn: true },
      '2027-05-10',
      '2027-05-03',
    ).state
    assert.equal(waited(gone, '2027-05-20').state.status, 'open')
    const moved = life(gone, { event: 'length-of-service' }, '2027-05-17', '2027-05-03').state
    assert.equal(waited(moved, '2027-05-16').state.status, 'open')
    assert.equal(waited(moved, '2027-05-17').state.status, 'closed')
  })
})

describe('what is known ahead and does not come', () => {
  test('a leave that is cancelled suspends nothing, a dismissal that is moved ends the case on its new day', () => {
    const leave = life(served(), { event: 'parental' }, '2027-05-20', '2027-05-03').state
    const stays = life(leave, { event: 'parental', withdrawn: true }, '2027-05-20', '2027-05-04').state
    assert.equal(waited(stays, '2027-05-21').state.status, 'open')
    let state = life(served(), { event: 'dismissal' }, '2027-05-20', '2027-05-03').state
    state = life(state, { event: 'dismissal', withdrawn: true }, '2027-05-20', '2027-05-04').state
    state = life(state, { event: 'dismissal' }, '2027-06-15', '2027-05-04').state
    assert.equal(waited(state, '2027-06-01').state.status, 'open')
    assert.equal(waited(state, '2027-06-15').state.closedOn, '2027-06-15')
  })

  test('what was never known ahead is withdrawn from nothing', () => {
    const { step } = life(served(), { event: 'study', withdrawn: true }, '2027-05-20', '2027-05-03')
    assert.deepEqual(step?.entries, [])
  })
})

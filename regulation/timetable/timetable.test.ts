import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ask, type Facts, LAW, LAWFUL, SECOND, violated } from './timetable-scenario.ts'

describe('what cannot be asked', () => {
  const errorOf = (request: Facts, changes: Facts) => ask(request, changes).error ?? ''

  test('a stage that is missing, or that the ruleset or the branch does not have, is named', () => {
    assert.match(errorOf(LAWFUL, { fitness: null }), /^fitness: /)
    assert.match(errorOf(LAWFUL, { branch: 'prosecutor' }), /^fitness: /)
    assert.match(errorOf(LAWFUL, { study: '2027-03-12' }), /^study: /)
    assert.match(errorOf(LAW, { study: null }), /^study: /)
    assert.match(errorOf(LAWFUL, { testing: undefined }), /^testing: /)
    assert.equal(ask(LAWFUL, { branch: 'prosecutor', fitness: null, study: null }).lawful, true)
    assert.match(errorOf({ ...LAW, study: undefined }, { branch: 'prosecutor', fitness: null }), /^study: /)
  })

  test('the window belongs to round 1, the initial decision to round 2', () => {
    assert.match(errorOf(LAWFUL, { window: undefined }), /window/)
    assert.match(errorOf(LAWFUL, { initialDecision: '2026-11-30' }), /initialDecision/)
    assert.match(errorOf(SECOND, { window: LAWFUL.window }), /window/)
    assert.match(errorOf(SECOND, { initialDecision: undefined }), /initialDecision/)
    assert.match(errorOf(LAWFUL, { round: 3 }), /round/)
    assert.match(errorOf(LAWFUL, { window: { from: '2027-03-05', to: '2027-03-04' } }), /window/)
  })

  test('a day outside the calendar is an error naming it', () => {
    assert.match(errorOf(LAWFUL, { meeting: '2030-12-30' }), /^calendar: /)
    assert.match(errorOf(LAWFUL, { meeting: '2031-03-03' }), /^calendar: /)
  })

  test('an amendment of the calendar moves what it touches', () => {
    assert.deepEqual(violated(LAWFUL, { calendar: { off: ['2027-03-31'], working: [] } }), [
      'meeting 2027-03-30',
    ])
    assert.equal(ask(LAWFUL, { calendar: { working: ['2027-03-23'] } }).steps[3]?.limit, '2027-03-18')
  })
})

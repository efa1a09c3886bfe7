import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ask, type Facts, LAWFUL, SECOND } from './timetable-scenario.ts'

describe('the earliest lawful meeting', () => {
  const earliest = (changes: Facts) => ask(LAWFUL, changes).earliestLawfulMeeting

  test('is a week after the first start for which a notice can be served and the window has begun', () => {
    assert.equal(earliest({}), '2027-03-12')
    assert.equal(earliest({ today: '2027-02-10' }), '2027-03-17')
  })

  test('a notice on 29 to 31 January allows a start on 1 March', () => {
    const window = { from: '2027-01-05', to: '2027-09-05' }
    assert.equal(earliest({ today: '2027-01-31', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-28', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-27', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-25', window }), '2027-03-04')
  })

  test('after the end of the window, a meeting then is a breach and no violation', () => {
    const window = { from: '2026-08-01', to: '2027-02-01' }
    const answer = ask(LAWFUL, { window })
    assert.equal(answer.lawful, true)
    assert.deepEqual(
      answer.breaches.map(({ step, limit, cite }) => ({ step, limit, cite })),
      [{ step: 'window', limit: '2027-02-01', cite: ['para 3'] }],
    )
    const second = ask(SECOND, { initialDecision: '2026-08-31' })
    assert.deepEqual(
      second.breaches.map(({ step, limit }) => [step, limit]),
      [['repeated-to', '2027-02-28']],
    )
    assert.equal(second.lawful, true)
  })
})

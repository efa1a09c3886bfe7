import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ask, LAW, LAWFUL, SECOND, violated } from './timetable-scenario.ts'

describe('a timetable is lawful when', () => {
  test('nothing is violated: all fields are given', () => {
    const answer = ask(LAWFUL)
    assert.deepEqual(Object.keys(answer), [
      'lawful',
      'steps',
      'violations',
      'breaches',
      'earliestLawfulMeeting',
    ])
    assert.deepEqual([answer.lawful, answer.violations, answer.breaches], [true, [], []])
    assert.equal(ask(LAW).lawful, true)
  })

  test('the notice can still be served in time, on the last day too', () => {
    assert.deepEqual(violated(LAWFUL, { today: '2027-02-10' }), [])
    assert.deepEqual(violated(LAWFUL, { today: '2027-02-11' }), ['notice 2027-02-10 para 10'])
  })

  test('the profile can still be submitted in time', () => {
    const today = { today: '2027-03-11', done: ['stages'], meeting: '2027-03-31' }
    assert.deepEqual(violated(LAWFUL, today), ['profile 2027-03-10 para 11'])
  })

  test('it does not start before the window, whose own citation is given', () => {
    const window = { from: '2027-03-11', to: '2027-09-05' }
    assert.deepEqual(violated(LAWFUL, { window }), ['window 2027-03-11 para 3'])
    assert.deepEqual(violated(LAWFUL, { window: { ...window, cite: ['para 4'] } }), [
      'window 2027-03-11 para 4',
    ])
    assert.deepEqual(violated(LAW, { window }), ['window 2027-03-11 art. 47(3)'])
  })

  test('the stages stand in their order, the same day allowed; each neighbouring pair is one violation', () => {
    assert.deepEqual(violated(LAWFUL, { fitness: '2027-03-11', polygraph: '2027-03-11' }), [])
    assert.deepEqual(
      violated(LAWFUL, { fitness: '2027-03-13', testing: '2027-03-12', polygraph: '2027-03-11' }),
      ['order 2027-03-12 para 6', 'order 2027-03-11 para 6'],
    )
    assert.deepEqual(violated(LAW, { polygraph: '2027-03-11' }), ['order 2027-03-11 art. 47(5)'])
    assert.deepEqual(violated(LAW, { polygraph: null, study: '2027-03-10' }), ['order 2027-03-10 art. 47(5)'])
  })

  test('the last stage is a week before the meeting, as its result is in the dossier', () => {
    assert.deepEqual(violated(LAWFUL, { polygraph: '2027-03-24' }), [])
    assert.deepEqual(violated(LAWFUL, { polygraph: '2027-03-25' }), ['dossier 2027-03-24 para 15'])
  })

  test('the meeting is on a working day', () => {
    assert.deepEqual(violated(LAWFUL, { meeting: '2027-04-04' }), ['meeting 2027-04-02'])
  })

  test('the meeting is not after the window while the window can be kept', () => {
    assert.deepEqual(violated(LAWFUL, { meeting: '2027-09-06' }), ['window 2027-09-05 para 4'])
  })

  test('the second round lies between three and six months from the initial decision', () => {
    assert.equal(ask(SECOND).lawful, true)
    assert.deepEqual(violated(SECOND, { initialDecision: '2026-12-11' }), [
      'repeated-from 2027-03-11 para 36',
    ])
    assert.deepEqual(violated(SECOND, { meeting: '2027-05-31' }), ['repeated-to 2027-05-30 para 36'])
  })

  test('violations come in the order of the rules, each with a message', () => {
    const answer = ask(LAWFUL, {
      today: '2027-03-20',
      fitness: '2027-03-26',
      testing: '2027-03-25',
      window: { from: '2027-04-01', to: '2027-09-05' },
      meeting: '2027-03-28',
    })
    assert.deepEqual(
      answer.violations.map(({ step }) => step),
      ['notice', 'profile', 'window', 'order', 'order', 'dossier', 'meeting'],
    )
    for (const { message, step } of answer.violations) assert.match(message, new RegExp(`^${step}: `))
  })
})

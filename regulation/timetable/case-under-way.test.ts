import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ask, LAW, LAWFUL, violated } from './timetable-scenario.ts'

describe('a case under way', () => {
  const done = { today: '2027-03-24', done: ['stages', 'profile'] }

  test('with stages and profile done only the week before the meeting is asked for', () => {
    assert.deepEqual(violated(LAWFUL, done), [])
    assert.deepEqual(violated(LAWFUL, { ...done, today: '2027-03-25' }), ['announcement 2027-04-01 para 27'])
    assert.deepEqual(violated(LAW, { ...done, today: '2027-03-25' }), ['dossier 2027-04-01 art. 48(10)'])
    assert.equal(ask(LAWFUL, done).earliestLawfulMeeting, '2027-03-31')
  })

  test('notice, the start of the window and the order fall away with the stages done', () => {
    const changes = { ...done, fitness: '2027-03-01', testing: '2027-02-28', polygraph: '2027-02-27' }
    assert.deepEqual(violated(LAWFUL, changes), [])
  })

  test('unless the profile is done its three weeks still count', () => {
    const answer = ask(LAWFUL, { ...done, done: ['stages'] })
    assert.equal(answer.earliestLawfulMeeting, '2027-04-14')
    assert.deepEqual(
      answer.violations.map(({ step }) => step),
      ['profile'],
    )
  })

  test('with the profile alone done the notice still counts', () => {
    assert.deepEqual(violated(LAWFUL, { today: '2027-03-24', done: ['profile'] }), [
      'notice 2027-02-10 para 10',
    ])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LAW, LAWFUL, SECOND, stepsOf } from './timetable-scenario.ts'

describe('the steps of a timetable', () => {
  test('under the decree, with limits, recommended days and citations', () => {
    assert.deepEqual(stepsOf(LAWFUL), [
      'notice 2027-02-10 2027-02-10 para 10',
      'profile 2027-03-10 2027-03-10 para 11',
      'familiarisation 2027-03-17 2027-03-16 para 13',
      'disagreement 2027-03-17 2027-03-17 para 14',
      'dossier 2027-03-24 2027-03-19 para 15',
      'announcement 2027-03-24 2027-03-19 para 27',
      'observers 2027-03-30 2027-03-30 para 27',
      'minutes 2027-04-05 para 33',
      'acquaintance 2027-04-05 para 34',
      'appeal 2027-04-30 para 23',
      'repeated-from 2027-06-30 para 36',
      'repeated-to 2027-09-30 para 36',
      'recording 2030-03-31 para 29',
    ])
  })

  test('under the law: no announcement and no observers, the profile advised before familiarisation', () => {
    assert.deepEqual(stepsOf(LAW), [
      'notice 2027-02-10 2027-02-10 art. 48(5)',
      'profile 2027-03-10 2027-03-09 art. 48(6)',
      'familiarisation 2027-03-10 2027-03-10 art. 48(8)',
      'disagreement 2027-03-17 2027-03-17 art. 48(9)',
      'dossier 2027-03-24 2027-03-19 art. 48(10)',
      'minutes 2027-04-05 art. 50(7)',
      'acquaintance 2027-04-05 art. 50(8)',
      'appeal 2027-04-30 art. 53',
      'repeated-from 2027-06-30 art. 51(1)',
      'repeated-to 2027-09-30 art. 51(1)',
      'recording 2030-03-31 art. 50(3-1)',
    ])
  })

  test('the day to be familiarised moves only where the right to disagree would be empty', () => {
    const familiarisation = (meeting: string) => stepsOf(LAWFUL, { meeting })[2]
    assert.equal(familiarisation('2027-06-30'), 'familiarisation 2027-06-16 2027-06-16 para 13')
    assert.equal(familiarisation('2027-03-29'), 'familiarisation 2027-03-15 2027-03-11 para 13')
  })

  test('in the second round the limits of re-certification are counted from the initial decision', () => {
    const steps = stepsOf(SECOND)
    assert.deepEqual(steps.slice(-3, -1), [
      'repeated-from 2027-02-28 para 36',
      'repeated-to 2027-05-30 para 36',
    ])
  })

  test('the month to appeal rolls forward to a working day', () => {
    assert.equal(stepsOf(LAWFUL, { meeting: '2027-04-01' })[9], 'appeal 2027-05-04 para 23')
  })
})

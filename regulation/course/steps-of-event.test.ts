import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stepsOfEvent } from './steps-of-event.ts'

describe('the deadlines that an entry of the log is about', () => {
  test('are those of the act that was done, of a limit that was missed, and of a stage that was held', () => {
    assert.deepEqual(stepsOfEvent({ event: 'ProfileReturned', data: { on: '2027-05-03' } }), ['profile'])
    assert.deepEqual(stepsOfEvent({ event: 'LimitMissed', data: { step: 'dossier' } }), ['dossier'])
    assert.deepEqual(stepsOfEvent({ event: 'StageHeld', data: { result: { stage: 'testing' } } }), [
      'testing',
    ])
  })

  test('are all that an amendment of the calendar moved, each once', () => {
    const moves = [{ step: 'profile' }, { step: 'dossier' }, { step: 'profile' }]
    assert.deepEqual(stepsOfEvent({ event: 'CalendarAmended', data: { moves } }), ['profile', 'dossier'])
  })

  test('are none for what concerns the case as a whole', () => {
    assert.deepEqual(stepsOfEvent({ event: 'CaseOpened', data: {} }), [])
  })
})

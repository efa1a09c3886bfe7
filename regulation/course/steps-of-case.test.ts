import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dated, opened, served, told } from './course-scenario.ts'
import type { CaseState } from './state.ts'
import { stepsOfCase } from './steps-of-case.ts'

const LAW = { ruleset: 'law-380-2026' } as const

const standing = (state: CaseState, key: string, today = '2027-04-21') => {
  const found = stepsOfCase(state, today).find((step) => step.key === key)
  if (found?.outcome !== 'locked') return found?.outcome
  return [found.reason, found.cite, found.from]
}

const submitted = () => told(served(), 'profile', {}, { occurredOn: '2027-05-03' }).state

describe('what locks a step of a case', () => {
  test('before the dates are set, that they are not, with the clause of the window', () => {
    for (const key of ['notice', 'profile', 'testing', 'dossier', 'meeting'])
      assert.deepEqual(standing(opened(), key), ['no-dates-set', ['para 3'], null], key)
  })

  test('a stage: that the notice was not served in time, and then that the start is still ahead', () => {
    assert.deepEqual(standing(dated(), 'fitness'), ['notice-not-served', ['para 10'], '2027-06-01'])
    const missed = ['notice-not-served-in-time', ['para 10'], '2027-06-01']
    assert.deepEqual(standing(dated(), 'fitness', '2027-05-20'), missed)
    assert.deepEqual(standing(served(), 'fitness'), ['before-the-start', ['para 10'], '2027-06-01'])
    assert.equal(standing(served(), 'fitness', '2027-06-01'), 'open')
  })

  test('familiarisation and disagreement: that there is no profile yet', () => {
    assert.deepEqual(standing(served(), 'familiarisation'), ['not-submitted', ['para 11'], null])
    assert.equal(standing(submitted(), 'familiarisation'), 'open')
    assert.equal(standing(submitted(), 'profile'), 'done')
  })

  test('the meeting: its call, the profile that was not seen, the week of the announcement, its day', () => {
    assert.deepEqual(standing(submitted(), 'meeting'), ['no-meeting-called', ['para 26'], '2027-06-30'])
    const call = { meetingId: 'm', heldOn: '2027-06-30', announcedOn: '2027-06-20' }
    const called = told(submitted(), 'called', call, { occurredOn: '2027-06-20', actorId: null }).state
    assert.deepEqual(standing(called, 'meeting', '2027-06-21'), [
      'profile-not-seen',
      ['para 13'],
      '2027-06-30',
    ])
    const seen = told(called, 'familiarised', {}, { occurredOn: '2027-06-21' }).state
    assert.deepEqual(standing(seen, 'meeting', '2027-06-22'), [
      ...['announced-too-short-ago', ['para 27'], '2027-06-30'],
    ])
    assert.deepEqual(standing(seen, 'meeting', '2027-06-28'), [
      ...['before-the-meeting', ['para 31'], '2027-06-30'],
    ])
    assert.equal(standing(seen, 'meeting', '2027-06-30'), 'open')
  })

  test('minutes and acquaintance: that there is no decision, which is possible on the meeting’s day', () => {
    assert.deepEqual(standing(served(), 'acquaintance'), [
      ...['nothing-to-be-acquainted-with', ['para 34'], '2027-06-30'],
    ])
  })

  test('everything that is not done while a round rests, until the return where it is known', () => {
    const rests = told(submitted(), 'life-event', { event: 'parental' }, { occurredOn: '2027-05-10' }).state
    const [reason, , from] = standing(rests, 'dossier') as unknown[]
    assert.deepEqual([reason, from], ['suspended', null])
  })

  test('only the steps that the ruleset has, of a stage only one that has a day', () => {
    assert.equal(standing(opened(LAW), 'announcement'), undefined)
    const without = { fitness: '2027-06-01', testing: '2027-06-02', meeting: '2027-06-30' }
    const state = dated({}, { ...without, polygraph: null, polygraphLeftOutFor: 'No decision to hold it' })
    assert.equal(standing(state, 'polygraph'), undefined)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import type { RulesetId } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { type Application, admitObservers, observersUntil } from './admit-observers.ts'

const meeting = (ruleset: RulesetId = 'decree-1612') => ({
  ruleset: rulesetOf(ruleset),
  calendar: shippedCalendar,
  heldOn: '2027-04-08',
  announcedOn: '2027-04-01',
})

const application = (id: string, changes: Partial<Application> = {}): Application => ({
  id,
  applicant: id,
  capacity: 'maslikhat',
  subordination: 'none',
  attached: ['identity'],
  appliedAt: `2027-04-02T05:00:0${id}Z`,
  appliedOn: '2027-04-02',
  decision: 'qualifies',
  refusal: null,
  place: 'applied-for',
  cancelled: 'no',
  ...changes,
})

const outcomes = (applications: readonly Application[], ruleset?: RulesetId) =>
  admitObservers(meeting(ruleset), applications).map(({ id, outcome }) => `${id} ${outcome}`)

describe('observers', () => {
  test('are the first three who applied, in whatever order they are listed', () => {
    assert.deepEqual(outcomes(['4', '2', '1', '3'].map((id) => application(id))), [
      '1 admitted',
      '2 admitted',
      '3 admitted',
      '4 no-place',
    ])
  })

  test('who do not qualify take no place', () => {
    const given = [
      application('1', { subordination: 'former' }),
      application('2', { attached: [] }),
      application('3', { capacity: 'association' }),
      application('4', { appliedOn: '2027-04-08' }),
      application('5', { appliedOn: '2027-03-31' }),
      ...['6', '7', '8'].map((id) => application(id)),
    ]
    const admitted = outcomes(given).filter((line) => line.endsWith(' admitted'))
    assert.deepEqual(admitted, ['6 admitted', '7 admitted', '8 admitted'])
    assert.ok(admitObservers(meeting(), given).every(({ reason, cite }) => reason && cite[0] === 'para 27'))
  })

  test('leave their place to the next when they give it up', () => {
    const given = [application('1', { cancelled: 'yes' }), ...['2', '3', '4'].map((id) => application(id))]
    assert.deepEqual(outcomes(given), ['1 cancelled', '2 admitted', '3 admitted', '4 admitted'])
  })

  test('hold their place while their papers are looked at, and lose it when they are refused', () => {
    const given = ['1', '2', '3', '4'].map((id) => application(id, { decision: 'not-yet' }))
    assert.deepEqual(outcomes(given), ['1 pending', '2 pending', '3 pending', '4 no-place'])
    const decided = given.map((each) =>
      each.id === '2' ? { ...each, decision: 'refused' as const, refusal: 'identity' as const } : each,
    )
    assert.deepEqual(outcomes(decided), ['1 pending', '2 refused', '3 pending', '4 pending'])
    const [, second] = admitObservers(meeting(), decided)
    assert.equal(second?.reason, 'the identity is not proven by the papers')
  })

  test('take one place each, however often they apply', () => {
    const given = [
      application('1', { applicant: 'a', attached: [] }),
      application('2', { applicant: 'a' }),
      application('3', { applicant: 'a' }),
      application('4'),
    ]
    assert.deepEqual(outcomes(given), ['1 refused', '2 admitted', '3 refused', '4 admitted'])
  })

  test('keep their places when the meeting was not held for want of quorum', () => {
    const kept = { place: 'kept', appliedOn: '2027-03-01' } as const
    const given = [...['1', '2'].map((id) => application(id)), application('8', kept), application('9', kept)]
    assert.deepEqual(outcomes(given), ['8 admitted', '9 admitted', '1 admitted', '2 no-place'])
  })

  test('apply until the working day before the meeting', () => {
    assert.equal(observersUntil(meeting()), '2027-04-07')
    assert.deepEqual(outcomes([application('1', { appliedOn: '2027-04-07' })]), ['1 admitted'])
  })

  test('are not known to the law in force', () => {
    assert.equal(observersUntil(meeting('law-380-2026')), null)
    assert.deepEqual(outcomes([application('1')], 'law-380-2026'), ['1 refused'])
  })
})

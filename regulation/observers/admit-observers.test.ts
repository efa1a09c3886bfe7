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
  capacity: 'maslikhat',
  subordination: 'none',
  attached: ['identity'],
  appliedAt: `2027-04-02T05:00:0${id}Z`,
  appliedOn: '2027-04-02',
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

  test('apply until the working day before the meeting', () => {
    assert.equal(observersUntil(meeting()), '2027-04-07')
    assert.deepEqual(outcomes([application('1', { appliedOn: '2027-04-07' })]), ['1 admitted'])
  })

  test('are not known to the law in force', () => {
    assert.equal(observersUntil(meeting('law-380-2026')), null)
    assert.deepEqual(outcomes([application('1')], 'law-380-2026'), ['1 refused'])
  })
})

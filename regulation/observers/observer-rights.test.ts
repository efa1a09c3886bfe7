import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import type { RulesetId } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import {
  OBSERVER_RIGHTS,
  type ObserverRight,
  type ObserverStanding,
  observerRight,
} from './observer-rights.ts'

const judged = (
  right: ObserverRight,
  today: string,
  changes: Partial<ObserverStanding> = {},
  ruleset: RulesetId = 'decree-1612',
) =>
  observerRight(right, {
    meeting: {
      ...{ ruleset: rulesetOf(ruleset), calendar: shippedCalendar },
      ...{ heldOn: '2027-04-08', announcedOn: '2027-04-01' },
    },
    standing: {
      ...{ outcome: 'admitted', registered: 'yes', meeting: 'closed', minutesCompletedOn: '2027-04-12' },
      ...changes,
    },
    today,
  })

const open = (today: string, changes: Partial<ObserverStanding> = {}) =>
  OBSERVER_RIGHTS.filter((right) => judged(right, today, changes).outcome === 'open')

describe('what the memo allows an observer (Annex 3)', () => {
  test('is information about the certified on the day, from his registration to the end of the meeting', () => {
    const held = { meeting: 'opened', minutesCompletedOn: null } as const
    assert.deepEqual(open('2027-04-08', held), ['information'])
    assert.deepEqual(open('2027-04-08', { ...held, registered: 'no' }), [])
    assert.deepEqual(open('2027-04-09', held), [])
  })

  test('is an opinion, an assessment and a letter once the meeting is closed, the minutes once they are signed', () => {
    const unsigned = { minutesCompletedOn: null }
    assert.deepEqual(open('2027-04-08', unsigned), ['interviews', 'overall', 'letter'])
    assert.deepEqual(open('2027-04-12'), ['interviews', 'overall', 'minutes', 'letter'])
    assert.match(judged('minutes', '2027-04-09', unsigned).reason, /not signed/)
  })

  test('ends a month after the meeting, on a working day', () => {
    // 8 May 2027 is a Saturday; 9 May a holiday, which moves the day off to the 10th.
    const { until } = judged('letter', '2027-04-12')
    assert.equal(until, '2027-05-11')
    assert.deepEqual(open('2027-05-11'), ['interviews', 'overall', 'minutes', 'letter'])
    assert.deepEqual(open('2027-05-12'), [])
    assert.equal(judged('letter', '2027-05-12').outcome, 'over')
  })

  test('is nothing for whoever is not admitted, and under an act that knows no observers', () => {
    assert.deepEqual(open('2027-04-12', { outcome: 'no-place' }), [])
    assert.equal(judged('letter', '2027-04-12', {}, 'law-380-2026').outcome, 'none')
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { profilePeriod } from './profile-period.ts'
import { sectionsOf } from './profile-sections.ts'

describe('a service profile', () => {
  test('has the six sections of Annex 1; the preliminary conclusion stands in the law of 2026 only', () => {
    assert.equal(sectionsOf(rulesetOf('decree-1612')).length, 6)
    assert.ok(sectionsOf(rulesetOf('law-380-2026')).includes('preliminary'))
  })

  test('covers the three years before certification fell due and the time up to the meeting', () => {
    const days = { dueOn: parseCivilDate('2027-03-05'), meeting: parseCivilDate('2027-06-10') }
    const { from, to, cite } = profilePeriod(rulesetOf('decree-1612'), days)
    assert.equal(`${from}/${to}`, '2024-03-05/2027-06-10')
    assert.deepEqual(cite, ['para 12'])
  })

  test('covers the time up to a meeting that is not set yet without an end', () => {
    const days = { dueOn: parseCivilDate('2027-03-05'), meeting: null }
    assert.equal(profilePeriod(rulesetOf('law-380-2026'), days).to, null)
  })
})

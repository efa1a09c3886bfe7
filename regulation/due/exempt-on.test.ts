import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { completedDays } from './continuous-service.ts'
import type { EmployeeFacts } from './employee-facts.ts'
import { exemptOn } from './exempt-on.ts'

const day = (date: string) => parseCivilDate(date)

const served = (from: string, to: string | null = null): EmployeeFacts => ({
  service: [{ from: day(from), to: to === null ? null : day(to), otherEmploymentAfter: false }],
  creditedService: [{ kind: 'military', from: day('2005-01-01'), to: day('2005-12-31') }],
  appointments: [],
  leaves: [],
  study: [],
  secondments: [],
  head: false,
  branch: 'police',
  certifications: [],
})

describe('the day on which the length of service exempts', () => {
  const span = { asOf: day('2027-04-01'), until: day('2029-04-01') }
  const { due: decree } = rulesetOf('decree-1612')
  const { due: law } = rulesetOf('law-380-2026')

  test('is the first on which 7305 days were completed before it', () => {
    const facts = served('2007-08-01')
    const on = exemptOn(facts, span, decree)
    assert.ok(on)
    const before = (at: typeof on) => completedDays(facts, { asOf: span.asOf, before: at }, decree)
    assert.deepEqual([before(on), before(on.subtract({ days: 1 }))], [7305, 7304])
    assert.equal(on.toString(), '2027-08-01')
  })

  test('comes earlier where the ruleset adds military service', () => {
    assert.equal(exemptOn(served('2008-09-01'), span, decree)?.toString(), '2028-09-01')
    assert.equal(exemptOn(served('2008-09-01'), span, law)?.toString(), '2027-09-02')
  })

  test('does not come for whoever left before it, nor beyond the last day that is asked for', () => {
    assert.equal(exemptOn(served('2007-08-01', '2027-06-30'), span, decree), null)
    assert.equal(exemptOn(served('2010-01-01'), span, decree), null)
  })
})

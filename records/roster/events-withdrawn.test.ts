import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exemptionBetween, exemptionOf } from './exemption-between.ts'
import { lifeEventsBetween } from './life-events-between.ts'
import { NO_FACTS, type StoredFacts } from './stored-facts.ts'

const SINCE = '2027-04-01'

const service = (from: string, to: string | null): StoredFacts['service'] => [
  { from, to, otherEmploymentAfter: false },
]

describe('what an import takes back of what was known ahead', () => {
  test('a leave that is on the roster no more is withdrawn; one that was moved is withdrawn and told anew', () => {
    const leave = (from: string): StoredFacts => ({
      ...NO_FACTS,
      absences: [{ kind: 'parental', from, to: null }],
    })
    const gone = lifeEventsBetween(leave('2027-05-20'), NO_FACTS, SINCE)
    assert.deepEqual(gone, [{ on: '2027-05-20', told: { event: 'parental', withdrawn: true } }])
    const moved = lifeEventsBetween(leave('2027-05-20'), leave('2027-06-01'), SINCE)
    assert.deepEqual(
      moved.map(({ on, told }) => [on, told.withdrawn ?? false]),
      [
        ['2027-05-20', true],
        ['2027-06-01', false],
      ],
    )
  })

  test('a dismissal that was moved ends the service on its new day only', () => {
    const until = (to: string | null): StoredFacts => ({ ...NO_FACTS, service: service('2018-03-05', to) })
    assert.deepEqual(lifeEventsBetween(until('2027-05-20'), until('2027-06-15'), SINCE), [
      { on: '2027-05-20', told: { event: 'dismissal', withdrawn: true } },
      { on: '2027-06-15', told: { event: 'dismissal' } },
    ])
    assert.deepEqual(lifeEventsBetween(until('2027-05-20'), until(null), SINCE), [
      { on: '2027-05-20', told: { event: 'dismissal', withdrawn: true } },
    ])
  })

  test('service that is added brings the day of twenty years nearer; unplanned certification has none', () => {
    const of = (from: string): StoredFacts => ({ ...NO_FACTS, service: service(from, null) })
    const asked = {
      ...{ ruleset: 'decree-1612', kind: 'regular', branch: 'police' },
      ...{ windowTo: new Date('2027-09-05'), on: SINCE },
    }
    assert.deepEqual(exemptionBetween(of('2008-01-01'), of('2007-08-01'), asked), [
      { on: '2028-01-01', told: { event: 'length-of-service', withdrawn: true } },
      { on: '2027-08-01', told: { event: 'length-of-service' } },
    ])
    assert.deepEqual(exemptionBetween(of('2008-01-01'), of('2008-01-01'), asked), [])
    const unplanned = { ...asked, ruleset: 'law-380-2026', kind: 'unplanned' }
    assert.deepEqual(exemptionBetween(of('2008-01-01'), of('2007-08-01'), unplanned), [])
  })

  test('twenty years end a case also when its window was over years before it was opened, and after a long leave', () => {
    const served: StoredFacts = { ...NO_FACTS, service: service('2008-01-01', null) }
    const asked = { ruleset: 'decree-1612', kind: 'regular', branch: 'police', on: SINCE }
    for (const windowTo of ['2011-07-01', '2024-07-01', '2027-07-01'])
      assert.equal(exemptionOf(served, { ...asked, windowTo: new Date(windowTo) }), '2028-01-01')
    const later: StoredFacts = { ...NO_FACTS, service: service('2011-06-01', null) }
    assert.equal(exemptionOf(later, { ...asked, windowTo: new Date('2027-07-01') }), '2031-06-01')
  })
})

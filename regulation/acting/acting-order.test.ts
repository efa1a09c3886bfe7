import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { type ActingOrderGiven, isInForce, judgeActingOrder } from './acting-order.ts'

const ORDER: ActingOrderGiven = {
  ...{ office: 'directHead', actingFor: 'h', acting: 'a', enteredBy: 'p' },
  ...{ orderedOn: '2027-04-30', from: '2027-05-03', to: '2027-05-14', today: '2027-05-01' },
}

describe('acting for somebody under an order with dates (section 7)', () => {
  test('a direct head, an authorised head, a personnel service and a secretary are stood in for', () => {
    for (const office of ['directHead', 'head', 'personnel', 'secretary'])
      assert.equal(judgeActingOrder({ ...ORDER, office }, rulesetOf('decree-1612')).outcome, 'allowed')
  })

  test('a commission has no substitutes, with the clause of its composition', () => {
    for (const [ruleset, cite] of [
      ['decree-1612', 'para 16'],
      ['law-380-2026', 'art. 49(2)'],
    ] as const)
      for (const office of ['chairman', 'member']) {
        const ruling = judgeActingOrder({ ...ORDER, office }, rulesetOf(ruleset))
        assert.deepEqual([ruling.reason, ruling.cite], ['a-commission-has-no-substitutes', [cite]])
      }
  })

  for (const [changed, field, why] of [
    [{ acting: 'h' }, 'acting', 'nobody acts for himself'],
    [{ acting: 'p' }, 'acting', 'nobody lets himself act'],
    [{ to: '2027-05-02' }, 'to', 'the last day is not before the first'],
    [{ orderedOn: '2027-05-02' }, 'orderedOn', 'the order is not of a day that lies ahead'],
  ] as const)
    test(why, () => {
      const ruling = judgeActingOrder({ ...ORDER, ...changed }, rulesetOf('decree-1612'))
      assert.equal(ruling.outcome === 'refused' && ruling.field, field)
    })

  test('it holds from its first to its last day, and ends by itself; another order ends it before', () => {
    const days = ['2027-05-02', '2027-05-03', '2027-05-14', '2027-05-15']
    const held = (endedOn: string | null) => days.map((day) => isInForce({ ...ORDER, endedOn }, day))
    assert.deepEqual(held(null), [false, true, true, false])
    assert.deepEqual(held('2027-05-10'), [false, true, false, false])
    assert.deepEqual(held('2027-05-02'), [false, false, false, false])
  })
})

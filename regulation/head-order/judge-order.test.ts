import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HEAD_ORDERS, type HeadOrder } from './head-order.ts'
import { judgeOrder, type OrderGround } from './judge-order.ts'

const ground = (changes: Partial<OrderGround> = {}): OrderGround => ({
  ruleset: 'law-380-2026',
  calendar: { version: '0', off: [], working: [] },
  decision: 'demotion',
  decidedOn: '2027-06-01',
  absences: [],
  complaint: 'none',
  ...changes,
})

const order = (changes: Partial<HeadOrder> = {}): HeadOrder => ({
  kind: 'demotion',
  orderedOn: '2027-06-10',
  effectiveOn: null,
  reserveList: null,
  post: 'инспектор',
  reason: null,
  disposal: { from: '2027-07-01', until: '2027-07-16', exceptional: null },
  offer: { on: '2027-07-02', answer: 'accepted' },
  atOnce: null,
  ...changes,
})

const cites = (given: OrderGround, asked: HeadOrder) => {
  const ruling = judgeOrder(given, asked)
  return ruling.outcome === 'refused' ? [...ruling.cite] : ruling.outcome
}

const full = { effectiveOn: '2027-07-20', reserveList: '2027-3', reason: 'no vacancy' }

describe('an order of the head', () => {
  test('is one for which the decision is a ground, or none with its reason', () => {
    const open = (decision: OrderGround['decision'], ruleset: OrderGround['ruleset']) =>
      HEAD_ORDERS.filter(
        (kind) => judgeOrder(ground({ decision, ruleset }), order({ kind, ...full })).outcome === 'allowed',
      )
    assert.deepEqual(open('reserve-or-promotion', 'decree-1612'), ['reserve', 'promotion', 'none'])
    assert.deepEqual(open('promotion', 'law-380-2026'), ['promotion', 'none'])
    assert.deepEqual(open('corresponds', 'decree-1612'), ['none'])
    assert.deepEqual(open('demotion', 'decree-1612'), ['demotion', 'none'])
    assert.deepEqual(open('dismissal', 'law-380-2026'), ['dismissal', 'none'])
  })

  test('of nothing has a reason, on the reserve a list, of a post the post, of dismissal a day', () => {
    const bare = { reserveList: null, post: null, reason: null, effectiveOn: null }
    const refusal = (kind: HeadOrder['kind'], decision: OrderGround['decision']) =>
      judgeOrder(ground({ decision, ruleset: 'decree-1612' }), order({ kind, ...bare })).outcome
    for (const [kind, decision] of [
      ['none', 'corresponds'],
      ['reserve', 'reserve-or-promotion'],
      ['demotion', 'demotion'],
      ['dismissal', 'dismissal'],
    ] as const)
      assert.equal(refusal(kind, decision), 'refused', kind)
  })

  test('is not of a day before the decision', () => {
    assert.deepEqual(cites(ground(), order({ orderedOn: '2027-05-31' })), ['art. 52'])
  })

  test('waits for a complaint that suspends it, unless it says with reasons why not', () => {
    const suspended = ground({ complaint: 'suspends' })
    assert.deepEqual(cites(suspended, order()), ['art. 53'])
    assert.equal(cites(suspended, order({ atOnce: 'reasons' })), 'allowed')
    assert.equal(cites(suspended, order({ kind: 'none', reason: 'x' })), 'allowed')
  })
})

describe('a demotion under the law', () => {
  test('runs through disposal and a written offer that is accepted', () => {
    assert.equal(cites(ground(), order()), 'allowed')
    assert.deepEqual(cites(ground(), order({ disposal: null })), ['art. 46-1'])
    assert.deepEqual(cites(ground(), order({ offer: null })), ['art. 46-1'])
    assert.equal(cites(ground({ ruleset: 'decree-1612' }), order({ disposal: null, offer: null })), 'allowed')
  })

  test('is at the disposal of the body for fifteen days, exceptionally two months', () => {
    const disposal = { from: '2027-07-01', until: '2027-07-17', exceptional: null }
    assert.deepEqual(cites(ground(), order({ disposal })), ['art. 46-1'])
    const longer = { ...disposal, until: '2027-09-01', exceptional: 'no post is free' }
    assert.equal(cites(ground(), order({ disposal: longer })), 'allowed')
    assert.deepEqual(cites(ground(), order({ disposal: { ...longer, until: '2027-09-02' } })), ['art. 46-1'])
  })

  test('does not count days of leave or treatment', () => {
    const disposal = { from: '2027-07-01', until: '2027-07-19', exceptional: null }
    const absences = [{ kind: 'mission' as const, from: '2027-07-05', to: '2027-07-07' }]
    assert.equal(cites(ground({ absences }), order({ disposal })), 'allowed')
  })

  test('whose offer is refused becomes a dismissal', () => {
    const dismissal = order({ kind: 'dismissal', ...full, offer: { on: '2027-07-02', answer: 'refused' } })
    assert.equal(cites(ground(), dismissal), 'allowed')
    assert.deepEqual(cites(ground({ ruleset: 'decree-1612' }), dismissal), ['para 22'])
    assert.deepEqual(judgeOrder(ground(), dismissal).cite, ['art. 52', 'art. 80(1)17)'])
  })

  test('that met with silence becomes a dismissal only when disposal is over', () => {
    const silent = { ...full, offer: { on: '2027-07-02', answer: 'silent' as const } }
    const on = (orderedOn: string) => cites(ground(), order({ kind: 'dismissal', ...silent, orderedOn }))
    assert.deepEqual(on('2027-07-16'), ['art. 46-1'])
    assert.equal(on('2027-07-17'), 'allowed')
    assert.deepEqual(cites(ground(), order({ kind: 'dismissal', ...full, offer: null })), ['art. 46-1'])
  })
})

describe('a dismissal under the law', () => {
  const dismissed = ground({
    decision: 'dismissal',
    absences: [{ kind: 'leave', from: '2027-07-15', to: '2027-07-25' }],
  })

  test('is not dated into leave or treatment', () => {
    assert.deepEqual(cites(dismissed, order({ kind: 'dismissal', effectiveOn: '2027-07-20' })), [
      'art. 81(6)',
    ])
    assert.equal(cites(dismissed, order({ kind: 'dismissal', effectiveOn: '2027-07-26' })), 'allowed')
  })

  test('under the decree has no such rule', () => {
    const decree = { ...dismissed, ruleset: 'decree-1612' } as const
    assert.equal(cites(decree, order({ kind: 'dismissal', effectiveOn: '2027-07-20' })), 'allowed')
  })
})

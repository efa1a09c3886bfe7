import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { applyProceedingEvent, awaitOrder } from './apply-proceeding-event.ts'
import { answerOffer, offerPost, type ProceedingVerdict, placeAtDisposal } from './judge-disposal.ts'
import { reviewOrder } from './judge-review.ts'
import { type AwaitedOrder, lastOffer, type OrderProceeding } from './order-proceeding.ts'
import { dutiesOfProceeding } from './proceeding-duties.ts'
import { came, type ProceedingEvent } from './proceeding-event.ts'
import { nextProceedingMoment } from './proceeding-moments.ts'
import { proceedingNotices } from './proceeding-notices.ts'

const awaited = (changes: Partial<AwaitedOrder> = {}): AwaitedOrder => ({
  proceedingId: 'p1',
  caseId: 'c1',
  round: 1,
  ruleset: 'law-380-2026',
  calendar: { version: '0', off: [], working: [] },
  leadDays: [7, 1],
  decision: 'demotion',
  decidedOn: '2027-06-01',
  attempt: '12',
  term: { workingDays: 10, act: '№ 12' },
  ...changes,
})

const after = (state: OrderProceeding, ...events: readonly ProceedingEvent[]): OrderProceeding =>
  events.reduce(applyProceedingEvent, state)

const taken = (state: OrderProceeding, verdict: ProceedingVerdict): OrderProceeding => {
  assert.equal(verdict.outcome, 'allowed', JSON.stringify(verdict))
  return verdict.outcome === 'allowed' ? after(state, ...verdict.events) : state
}

const cites = (verdict: ProceedingVerdict) => (verdict.outcome === 'refused' ? verdict.cite : 'allowed')

/** What a proceeding does by itself until it waits for people only. */
const passed = (from: OrderProceeding) => {
  const events: string[] = []
  let state = from
  for (let next = nextProceedingMoment(state); next; next = nextProceedingMoment(state)) {
    state = after(state, ...next.events)
    events.push(...next.events.map(({ event }) => `${next?.at.slice(0, 10)} ${event}`))
  }
  return { state, events }
}

const ORDER = { number: '5', on: '2027-06-07', from: '2027-06-08', exceptional: null }
const atDisposal = (absences: Parameters<typeof placeAtDisposal>[2] = []) => {
  const state = awaitOrder(awaited())
  return taken(state, placeAtDisposal(state, ORDER, absences))
}
const offered = () => taken(atDisposal(), offerPost(atDisposal(), { on: '2027-06-09', post: 'инспектор' }))

describe('the head’s order', () => {
  test('is awaited within the body’s own term, reminded of, and never made by itself', () => {
    const state = awaitOrder(awaited())
    assert.equal(state.limitOn, '2027-06-15')
    const { state: waited, events } = passed(state)
    assert.deepEqual(events, ['2027-06-07 OrderReminded', '2027-06-15 OrderLimitMissed'])
    assert.deepEqual([waited.status, waited.orderId], ['awaited', null])
    assert.deepEqual(
      dutiesOfProceeding(waited).map(({ act, role, limit }) => [act, role, limit]),
      [['head-order', 'head', '2027-06-15']],
    )
  })

  test('has no limit where the body has set no term: it stays a task', () => {
    const state = awaitOrder(awaited({ term: null }))
    assert.deepEqual([state.limitOn, nextProceedingMoment(state)], [null, null])
    assert.equal(dutiesOfProceeding(state).length, 1)
  })

  test('is awaited of no decision that is no ground for one', () => {
    const state = awaitOrder(awaited({ decision: 'corresponds' }))
    assert.deepEqual([state.status, dutiesOfProceeding(state)], ['over', []])
  })

  test('that an appeal took away is awaited anew, from the day of that answer', () => {
    const ordered = came(
      'Ordered',
      { orderId: 'o1', kind: 'none', on: '2027-06-08', appealUntil: '2027-07-08' },
      [],
    )
    const taken = after(awaitOrder(awaited()), ordered)
    assert.equal(nextProceedingMoment(taken), null)
    const annulled = came('OrderAnnulled', { orderId: 'o1', on: '2027-07-01', attempt: 'a1' }, [])
    const again = after(taken, annulled)
    assert.deepEqual([again.status, again.limitOn, again.orderId], ['awaited', '2027-07-16', null])
  })

  test('follows its ground: another decision is another ground, an annulled one is none', () => {
    const changed = (decision: 'corresponds' | 'demotion' | null) =>
      after(awaitOrder(awaited()), came('GroundChanged', { decision, on: '2027-07-01', attempt: '15' }, []))
        .status
    assert.equal(changed('corresponds'), 'over')
    assert.equal(changed(null), 'over')
    assert.equal(changed('demotion'), 'awaited')
  })
})

describe('an order whose ground falls', () => {
  const change = { on: '2027-07-01', attempt: '15' }
  const madeOf = (kind: 'demotion' | 'none') =>
    after(
      awaitOrder(awaited()),
      came('Ordered', { orderId: 'o1', kind, on: '2027-06-08', appealUntil: '2027-07-08' }, []),
    )
  const fell = (decision: 'corresponds' | 'dismissal' | null, kind: 'demotion' | 'none' = 'demotion') => {
    const event = came('GroundChanged', { decision, ...change }, ['art. 52'])
    const state = after(madeOf(kind), event)
    return { state, told: proceedingNotices(state, event) }
  }
  const asked = { orderId: 'o1', outcome: 'revoked' as const, number: '91', on: '2027-07-02', reason: null }

  test('is a task of the head, told to him, the personnel service and the employee', () => {
    for (const decision of ['corresponds', null] as const) {
      const { state, told } = fell(decision)
      assert.deepEqual(
        dutiesOfProceeding(state).map(({ act, role, cite, data }) => [act, role, cite, data.orderId]),
        [['review-order', 'head', ['art. 52'], 'o1']],
      )
      assert.deepEqual(
        told.map(({ kind, role, params }) => `${kind} ${role} ${params.fellOn}`),
        ['head', 'personnel', 'employee'].map((role) => `order-ground-fallen ${role} 2027-07-01`),
      )
    }
  })

  test('is seen to beside the order that is awaited of the new decision', () => {
    const { state } = fell('dismissal')
    assert.deepEqual(
      dutiesOfProceeding(state).map(({ act }) => act),
      ['review-order', 'head-order'],
    )
    const anew = came('Ordered', { orderId: 'o2', kind: 'dismissal', on: '2027-07-02', appealUntil: 'x' }, [])
    assert.deepEqual(
      dutiesOfProceeding(after(state, anew)).map(({ act, data }) => `${act} ${data.orderId}`),
      ['review-order o1'],
    )
  })

  test('falls silently where nothing had been ordered', () => {
    const { state, told } = fell(null, 'none')
    assert.deepEqual([dutiesOfProceeding(state), told], [[], []])
  })

  test('is revoked by an order with a number, or kept for a reason, once', () => {
    const { state } = fell(null)
    assert.deepEqual(cites(reviewOrder(state, { ...asked, orderId: 'o2' })), ['art. 52'])
    assert.deepEqual(cites(reviewOrder(state, { ...asked, number: null })), ['art. 52'])
    assert.deepEqual(cites(reviewOrder(state, { ...asked, on: '2027-06-30' })), ['art. 52'])
    assert.deepEqual(cites(reviewOrder(state, { ...asked, outcome: 'kept' })), ['art. 52'])
    const kept = { ...asked, outcome: 'kept' as const, number: null, reason: 'a court has ordered it' }
    assert.equal(cites(reviewOrder(state, kept)), 'allowed')
    const revoked = taken(state, reviewOrder(state, asked))
    assert.deepEqual(dutiesOfProceeding(revoked), [])
    assert.deepEqual(cites(reviewOrder(revoked, asked)), ['art. 52'])
  })
})

describe('demotion under the law in force', () => {
  test('begins with disposal for fifteen days, a day more for each known day of leave or mission in it', () => {
    assert.equal(atDisposal().disposal?.until, '2027-06-23')
    const mission = { kind: 'mission' as const, from: '2027-06-10', to: '2027-06-12' }
    assert.equal(atDisposal([mission]).disposal?.until, '2027-06-26')
    const state = awaitOrder(awaited())
    const longer = taken(state, placeAtDisposal(state, { ...ORDER, exceptional: 'no post is free' }, []))
    assert.equal(longer.disposal?.until, '2027-08-08')
  })

  test('takes the very same order of disposal from two people once; another one replaces it', () => {
    const state = atDisposal()
    const again = placeAtDisposal(state, { ...ORDER, exceptional: null }, [])
    assert.equal('reason' in again && again.reason, 'this very order of disposal is entered already')
    const mission = { kind: 'mission' as const, from: '2027-06-10', to: '2027-06-12' }
    assert.equal(placeAtDisposal(state, { ...ORDER, exceptional: null }, [mission]).outcome, 'allowed')
  })

  test('knows no disposal under the decree, nor for another decision', () => {
    const decree = awaitOrder(awaited({ ruleset: 'decree-1612' }))
    assert.deepEqual(cites(placeAtDisposal(decree, ORDER, [])), ['para 22'])
    const dismissal = awaitOrder(awaited({ decision: 'dismissal' }))
    assert.deepEqual(cites(placeAtDisposal(dismissal, ORDER, [])), ['art. 52'])
  })

  test('needs a written offer of a lower post: first disposal, then the offer, then its answer', () => {
    const offer = { on: '2027-06-09', post: 'инспектор' }
    assert.deepEqual(cites(offerPost(awaitOrder(awaited()), offer)), ['art. 46-1'])
    assert.deepEqual(cites(answerOffer(atDisposal(), { on: '2027-06-10', answer: 'accepted' })), [
      'art. 46-1',
    ])
    assert.deepEqual(cites(offerPost(atDisposal(), { ...offer, on: '2027-06-06' })), ['art. 46-1'])
    assert.deepEqual(cites(offerPost(offered(), offer)), ['art. 46-1'])
    assert.deepEqual(cites(answerOffer(offered(), { on: '2027-06-08', answer: 'refused' })), ['art. 46-1'])
    const accepted = taken(offered(), answerOffer(offered(), { on: '2027-06-11', answer: 'accepted' }))
    assert.equal(lastOffer(accepted)?.answer, 'accepted')
    assert.deepEqual(cites(offerPost(accepted, { ...offer, on: '2027-06-12' })), ['art. 46-1'])
  })

  test('owes the offer to the personnel service, its answer too, and the order to the head when there is one', () => {
    const acts = (state: OrderProceeding) =>
      dutiesOfProceeding(state).map(({ act, limit }) => `${act} ${limit}`)
    assert.deepEqual(acts(atDisposal()), ['offer-post 2027-06-23'])
    assert.deepEqual(acts(offered()), ['offer-answer 2027-06-23'])
    const refusedPost = taken(offered(), answerOffer(offered(), { on: '2027-06-11', answer: 'refused' }))
    assert.deepEqual(acts(refusedPost), ['head-order 2027-06-23'])
  })

  test('met with silence until the end of disposal, the offer has lapsed and an answer changes nothing', () => {
    const { state, events } = passed(offered())
    assert.deepEqual(events, ['2027-06-23 OfferLapsed', '2027-06-23 DisposalEnded'])
    assert.equal(lastOffer(state)?.answer, 'silent')
    assert.deepEqual(cites(answerOffer(state, { on: '2027-06-24', answer: 'accepted' })), ['art. 46-1'])
    assert.deepEqual(cites(offerPost(state, { on: '2027-06-24', post: 'инспектор' })), ['art. 46-1'])
  })

  test('holds an answer that was given while disposal ran and registered when it was over', () => {
    const { state } = passed(offered())
    const registered = taken(state, answerOffer(state, { on: '2027-06-22', answer: 'accepted' }))
    assert.equal(lastOffer(registered)?.answer, 'accepted')
  })

  test('without any offer by the end of disposal is told to the head and the personnel service', () => {
    const [moment] = [nextProceedingMoment(atDisposal())]
    const ended = moment?.events.at(-1)
    assert.ok(ended)
    const told = proceedingNotices(after(atDisposal(), ended), ended)
    assert.deepEqual(
      told.map(({ kind, role, params }) => `${kind} ${role} ${params.step}`),
      ['limit-missed head offer-post', 'limit-missed personnel offer-post'],
    )
  })
})

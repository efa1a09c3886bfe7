import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerAppeal, betterDecisions, forwardAppeal } from './answer-appeal.ts'
import { dutiesOfAppeal } from './appeal-duties.ts'
import { nextAppealMoment } from './appeal-moments.ts'
import { appealNotices } from './appeal-notices.ts'
import type { AppealState, DecidedAppeal, FiledAppeal } from './appeal-state.ts'
import { applyAppealEvent, filedAppeal } from './apply-appeal-event.ts'

const filed = (changes: Partial<FiledAppeal> = {}): FiledAppeal => ({
  appealId: 'a1',
  caseId: 'c1',
  caseWorkflowId: 'certification/e1/2027-03-05/1',
  ruleset: 'law-380-2026',
  calendar: { version: '0', off: [], working: [] },
  leadDays: [7, 1],
  kind: 'regular',
  round: 2,
  decision: 'demotion',
  decidedOn: '2027-06-01',
  orderId: null,
  attended: true,
  filedOn: '2027-06-10',
  registeredOn: '2027-06-11',
  limitOn: '2027-07-05',
  barred: ['m1'],
  ...changes,
})

const given = (changes: Partial<DecidedAppeal> = {}): DecidedAppeal => ({
  outcome: 'left-standing',
  decision: null,
  on: '2027-06-20',
  reviewerId: 'h1',
  ...changes,
})

const lived = (state: AppealState): { events: string[]; state: AppealState } => {
  const events: string[] = []
  let at = state
  for (let moment = nextAppealMoment(at); moment; moment = nextAppealMoment(at))
    for (const event of moment.events) {
      events.push(`${event.event} ${moment.at.slice(0, 10)}`)
      at = applyAppealEvent(at, event)
    }
  return { events, state: at }
}

const refusalOf = (state: AppealState, changes: Partial<DecidedAppeal>) => {
  const verdict = answerAppeal(state, given(changes))
  return verdict.outcome === 'refused' ? { reason: verdict.reason, cite: verdict.cite } : null
}

describe('an appeal under the law', () => {
  test('is forwarded in three working days and answered in twenty from its registration', () => {
    const { forwarding, answer, execution } = filedAppeal(filed())
    assert.equal(forwarding?.limitOn, '2027-06-15')
    assert.equal(answer?.limitOn, '2027-07-12')
    assert.equal(execution, 'suspended')
  })

  test('without an answer is refused by silence, and the month for the court begins', () => {
    const { events, state } = lived(filedAppeal(filed()))
    assert.deepEqual(events, [
      'ForwardingMissed 2027-06-15',
      'AnswerReminded 2027-07-04',
      'AppealDeemedRefused 2027-07-12',
    ])
    assert.deepEqual(
      [state.status, state.courtUntil, state.execution],
      ['refused-by-silence', '2027-08-12', 'goes-on'],
    )
  })

  test('that was forwarded in time misses nothing', () => {
    const verdict = forwardAppeal(filedAppeal(filed()), '2027-06-15')
    assert.ok(verdict.outcome === 'allowed')
    const [event] = verdict.events
    assert.ok(event?.event === 'AppealForwarded')
    assert.equal(event.data.punctuality, 'in-time')
    const { events } = lived(applyAppealEvent(filedAppeal(filed()), event))
    assert.ok(!events.some((name) => name.startsWith('ForwardingMissed')))
  })

  test('is answered once: after silence nothing is decided any more', () => {
    const { state } = lived(filedAppeal(filed()))
    assert.deepEqual(refusalOf(state, {})?.cite, ['art. 53'])
  })

  test('tells the employee its receipt, and until when he may go to court', () => {
    const state = filedAppeal(filed())
    const verdict = answerAppeal(state, given())
    assert.ok(verdict.outcome === 'allowed')
    const [event] = verdict.events
    assert.ok(event)
    const after = applyAppealEvent(state, event)
    const [notice] = appealNotices(after, event)
    assert.deepEqual(notice?.params, {
      filedOn: '2027-06-10',
      decidedOn: '2027-06-20',
      courtUntil: '2027-07-20',
    })
  })
})

describe('an appeal under the decree', () => {
  const decree = filed({ ruleset: 'decree-1612' })

  test('has no terms of its own, suspends nothing and waits for its answer', () => {
    const state = filedAppeal(decree)
    assert.deepEqual([state.forwarding, state.answer, state.execution], [null, null, 'goes-on'])
    assert.equal(nextAppealMoment(state), null)
    assert.equal(forwardAppeal(state, '2027-06-12').outcome, 'refused')
  })

  test('sets no term for the court, which is open beside it', () => {
    const verdict = answerAppeal(filedAppeal(decree), given())
    assert.ok(verdict.outcome === 'allowed' && verdict.events[0]?.event === 'AppealAnswered')
    assert.equal(verdict.events[0].data.courtUntil, null)
  })
})

describe('every appeal', () => {
  test('is accepted after its term, and marked late', () => {
    assert.equal(filedAppeal(filed({ filedOn: '2027-07-06' })).lateness, 'late')
    assert.equal(filedAppeal(filed({ filedOn: '2027-07-05' })).lateness, 'in-time')
  })

  test('is never answered by whoever voted or signed', () => {
    assert.match(refusalOf(filedAppeal(filed()), { reviewerId: 'm1' })?.reason ?? '', /next higher head/)
  })

  test('never ends worse, nor with the same decision under another name', () => {
    const state = filedAppeal(filed())
    for (const decision of ['dismissal', 'demotion', 'recertification', null] as const)
      assert.ok(refusalOf(state, { outcome: 'changed', decision }), String(decision))
    assert.equal(refusalOf(state, { outcome: 'changed', decision: 'corresponds' }), null)
    assert.deepEqual(betterDecisions(filed({ round: 1, decision: 'recertification' })), [
      'promotion',
      'corresponds',
    ])
  })

  test('gives an interview only where the decision was for absence', () => {
    assert.ok(refusalOf(filedAppeal(filed()), { outcome: 'interview' }))
    assert.equal(refusalOf(filedAppeal(filed({ attended: false })), { outcome: 'interview' }), null)
  })
})

describe('an appeal against an order of the head', () => {
  const against = filedAppeal(filed({ orderId: 'o1' }))

  test('leaves the order standing or annuls it, and does nothing else', () => {
    assert.equal(answerAppeal(against, given({ outcome: 'annulled' })).outcome, 'allowed')
    assert.equal(answerAppeal(against, given()).outcome, 'allowed')
    const changed = answerAppeal(against, given({ outcome: 'changed', decision: 'corresponds' }))
    assert.deepEqual(changed.outcome === 'refused' && changed.cite, ['art. 53'])
    assert.equal(answerAppeal(against, given({ outcome: 'interview' })).outcome, 'refused')
  })
})

describe('what an appeal owes', () => {
  test('is its forwarding and its answer, each with its limit, until it is over', () => {
    const state = filedAppeal(filed())
    const acts = (at: AppealState) => dutiesOfAppeal(at).map(({ act, role }) => `${act} ${role}`)
    assert.deepEqual(acts(state), ['forward-appeal personnel', 'answer-appeal head'])
    assert.deepEqual(acts(filedAppeal(filed({ ruleset: 'decree-1612' }))), ['answer-appeal head'])
    assert.deepEqual(acts(lived(state).state), [])
  })
})

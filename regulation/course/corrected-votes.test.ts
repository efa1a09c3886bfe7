import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DecisionKey } from '../rulesets/keys.ts'
import type { Right } from './correction.ts'
import { closed, corrected, decided, eventsOf, propose } from './correction-scenario.ts'
import { DATES, reasonOf } from './course-scenario.ts'
import { disclosedEntry } from './disclosed-entry.ts'
import { owed } from './owed.ts'

const MEMBERS = ['a', 'b', 'c', 'd', 'e']
const ballot = (votes: Record<string, DecisionKey>, present = MEMBERS): Right => ({
  corrects: 'ballot',
  round: 1,
  ballot: { composition: MEMBERS, chairman: 'a', present, votes },
})
const all = (decision: DecisionKey) => ballot(Object.fromEntries(MEMBERS.map((one) => [one, decision])))

describe('votes that were entered wrongly are counted anew (para 21)', () => {
  test('the same decision by other votes: counts are corrected, nothing else', () => {
    const votes = { a: 'demotion', b: 'demotion', c: 'demotion', d: 'corresponds', e: 'corresponds' } as const
    const { state } = corrected(decided('demotion'), ballot(votes), '2027-07-01')
    assert.equal(state.decisions[0]?.decided.counts.demotion, 3)
    assert.equal(state.status, 'open')
  })

  test('the employee reads in the log what they count, and not how each member voted', () => {
    const votes = { a: 'demotion', b: 'demotion', c: 'demotion', d: 'corresponds' } as const
    const told = disclosedEntry('decree-1612', { ...ballot(votes), correction: 'c1' })
    assert.deepEqual(told, {
      ...{ corrects: 'ballot', round: 1, correction: 'c1' },
      counted: { decision: 'demotion', counts: { demotion: 3, corresponds: 1 } },
    })
    assert.deepEqual(disclosedEntry('decree-1612', { corrects: 'served', on: null }), {
      ...{ corrects: 'served', on: null },
    })
  })

  test('another decision takes the place of the first, and the employee is acquainted anew and told', () => {
    const after = corrected(decided('demotion'), all('corresponds'), '2027-07-01')
    assert.equal(after.state.decisions[0]?.decision, 'corresponds')
    assert.ok(owed(after.state).some(({ act }) => act === 'acquainted'))
    assert.ok(after.step?.notices.some(({ kind }) => kind === 'decision-made'))
  })

  test('a re-certification that was none: its second round falls; one that was overlooked opens it', () => {
    const second = decided('recertification')
    assert.equal(second.current.round, 2)
    const back = corrected(second, all('corresponds'), '2027-07-01').state
    assert.deepEqual([back.current.round, back.decisions[0]?.decision], [1, 'corresponds'])
    const opened = corrected(decided('corresponds'), all('recertification'), '2027-07-01')
    assert.equal(opened.state.current.round, 2)
    assert.equal(opened.state.current.initialDecisionOn, DATES.meeting)
  })

  test('without a majority, or without quorum, nothing was decided: another meeting is owed', () => {
    const votes = { a: 'demotion', b: 'corresponds' } as const
    for (const right of [ballot(votes), ballot({ a: 'demotion', b: 'demotion' }, ['a', 'b'])]) {
      const { state } = corrected(decided('demotion'), right, '2027-07-01')
      assert.deepEqual(state.decisions, [])
      assert.equal(owed(state).find(({ act }) => act === 'schedule')?.data.reason, 'corrected-vote')
    }
  })

  test('a vote of somebody absent, or for what was not open, is refused with its field', () => {
    for (const right of [ballot({ e: 'demotion' }, ['a', 'b', 'c', 'd']), all('dismissal')]) {
      const { step } = propose(decided('demotion'), right, '2027-07-01')
      assert.match(reasonOf(step?.judgements[0]) ?? '', /^ballot: /)
    }
  })

  test('once the case is closed only an appeal or an annulment changes the decision', () => {
    const refused = propose(closed('demotion'), all('corresponds'), '2027-08-02')
    assert.equal(reasonOf(refused.step?.judgements[0]), 'case-closed')
    const same = corrected(closed('demotion'), all('demotion'), '2027-08-02')
    assert.deepEqual(eventsOf(same), ['RecordCorrected'])
  })
})

describe('what follows a decision', () => {
  test('the day of acquaintance is judged anew, and a closed case closes on the right one', () => {
    const late = corrected(closed('corresponds'), { corrects: 'acquainted', on: '2027-07-20' }, '2027-08-02')
    assert.deepEqual(eventsOf(late), ['RecordCorrected', 'BreachRecorded'])
    assert.equal(late.state.closedOn, '2027-07-20')
  })

  test('the ground that was recorded with a decision can be corrected, and never left out where it is due', () => {
    const right = { corrects: 'decision', recommendation: 'reserve' } as const
    const refused = propose(decided('corresponds'), right, '2027-07-01')
    assert.equal(reasonOf(refused.step?.judgements[0]), 'recommendation-expected')
    const after = corrected(decided('reserve-or-promotion'), right, '2027-07-01')
    assert.equal(after.state.decisions[0]?.decided.recommendation, 'reserve')
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { by, closed, corrected, decided, eventsOf, held, propose, subjects } from './correction-scenario.ts'
import { take } from './course.ts'
import { DATES, newId, reasonOf, served, told } from './course-scenario.ts'
import type { FactOf } from './facts.ts'
import { owed } from './owed.ts'

describe('the record of a stage', () => {
  test('the day on which it was held is corrected, not before the start of which the notice told', () => {
    const right = { corrects: 'stage-day', stage: 'testing', on: '2027-06-04' } as const
    assert.equal(corrected(held(), right).state.current.stages.testing?.on, '2027-06-04')
    const early = propose(held(), { ...right, on: '2027-05-04' })
    assert.equal(reasonOf(early.step?.judgements[0]), 'before-the-start')
  })

  test('an absence that had a good reason after all calls for a new session; one that was none is taken back', () => {
    const missed = { stage: 'testing', reason: 'none' } as const
    const { state } = told(served(), 'missed', missed, { occurredOn: DATES.testing })
    const good = corrected(state, { corrects: 'absence', stage: 'testing', absence: 'good' })
    assert.equal(owed(good.state).find(({ act }) => act === 'schedule')?.data.reason, 'new-session')
    const present = corrected(state, { corrects: 'absence', stage: 'testing', absence: null })
    assert.equal(present.state.current.stages.testing, undefined)
  })

  test('after the decision: the decision stands until an appeal, that it was not open is a breach', () => {
    const right = { corrects: 'result', result: { stage: 'testing', subjects: subjects(16) } } as const
    const after = corrected(decided('corresponds'), right, '2027-07-01')
    assert.deepEqual(eventsOf(after), ['RecordCorrected', 'BreachRecorded'])
    assert.equal(after.state.decisions[0]?.decision, 'corresponds')
    assert.deepEqual(after.step?.entries[1]?.cite, ['para 24'])
  })

  test('of a closed case: recorded by two people like any other', () => {
    const right = { corrects: 'result', result: { stage: 'testing', subjects: subjects(90) } } as const
    const after = corrected(closed('corresponds'), right, '2027-08-02')
    assert.deepEqual(eventsOf(after), ['RecordCorrected'])
    assert.equal(after.state.status, 'closed')
    assert.deepEqual(owed(after.state), [])
  })
})

describe('a person and a scan', () => {
  test('witnesses of a refusal are corrected, still two, and not the employee', () => {
    const shown = told(served(), 'profile', {}, { occurredOn: '2027-05-20' }).state
    const refusal = { of: 'profile', witnesses: ['w1', 'w2'] } as const
    const { state } = told(shown, 'refused-to-sign', refusal, { occurredOn: '2027-05-21' })
    const right = { corrects: 'witnesses', of: 'profile' } as const
    const after = corrected(state, { ...right, witnesses: ['w1', 'w3'] })
    assert.deepEqual(after.state.current.profile.refusal?.witnesses, ['w1', 'w3'])
    const few = propose(state, { ...right, witnesses: ['w1', 'e1'] })
    assert.equal(reasonOf(few.step?.judgements[0]), 'too-few-witnesses')
  })

  test('a wrong scan stays on record beside the right one, which comes with the correction', () => {
    const right = { corrects: 'document', document: 'd1' } as const
    const bare = propose(held(), right)
    assert.equal(reasonOf(bare.step?.judgements[0]), 'right-document-expected')
    const after = corrected(held(), right, '2027-06-14', ['d2'])
    const entry = after.step?.entries[0]?.data as { document: string; replacedBy: string }
    assert.deepEqual([entry.document, entry.replacedBy], ['d1', 'd2'])
  })
})

describe('the employee finds his facts wrong', () => {
  test('he asks for a correction: the personnel service owes an answer, with the reason where it declines', () => {
    const asked: FactOf<'correction-asked'> = {
      ...by('e', '2027-05-03'),
      kind: 'correction-asked',
      data: { about: 'service' },
    }
    const { state } = take(served(), asked, newId)
    const duty = owed(state).find(({ act }) => act === 'correction-answered')
    assert.deepEqual([duty?.role, duty?.data.about], ['personnel', 'service'])
    const answer = { asked: asked.key, outcome: 'declined', reason: 'the roster has the order' } as const
    const after = take(state, { ...by('p', '2027-05-04'), kind: 'correction-answered', data: answer }, newId)
    assert.equal(
      owed(after.state).some(({ act }) => act === 'correction-answered'),
      false,
    )
    const again = take(
      after.state,
      { ...by('p', '2027-05-04'), kind: 'correction-answered', data: answer },
      newId,
    )
    assert.equal(reasonOf(again.step?.judgements[0]), 'no-such-correction')
  })
})

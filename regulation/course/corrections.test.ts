import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DecisionKey } from '../rulesets/keys.ts'
import { CORRECTABLE, type Right } from './correction.ts'
import { CORRECTIONS } from './corrections.ts'
import { pass, take } from './course.ts'
import { at, DATES, dated, newId, reasonOf, served, told } from './course-scenario.ts'
import type { FactOf } from './facts.ts'
import { owed } from './owed.ts'
import { standingOf } from './standing.ts'
import type { CaseState } from './state.ts'

const subjects = (score: number) =>
  (['law', 'logic'] as const).map((subject) => ({ subject, score, threshold: 60 }))

/** What one account tells, and another. */
const by = (actorId: string, on: string, documents: string[] = []) => ({
  key: newId(),
  occurredOn: on,
  receivedAt: at(on),
  actorId,
  documents,
})

const propose = (state: CaseState, right: Right, on = '2027-06-14', documents: string[] = []) => {
  const fact: FactOf<'correction'> = {
    ...by('p', on, documents),
    kind: 'correction',
    data: { ...right, reason: 'copied wrongly' },
  }
  const waited = pass(state, at(on), newId)
  return { ...take(waited.state, fact, newId), key: fact.key }
}

const corrected = (state: CaseState, right: Right, on = '2027-06-14', documents: string[] = []) => {
  const proposed = propose(state, right, on, documents)
  const confirmation: FactOf<'correction-confirmed'> = {
    ...by('q', on),
    kind: 'correction-confirmed',
    data: { correction: proposed.key },
  }
  return take(proposed.state, confirmation, newId)
}

const eventsOf = ({ step }: ReturnType<typeof take>) => (step?.entries ?? []).map(({ event }) => event)

/** A case with its profile shown and its stages held, and what was told of them. */
const held = (score = 80): CaseState => {
  let state = told(served(), 'profile', {}, { occurredOn: '2027-05-20' }).state
  state = told(state, 'familiarised', {}, { occurredOn: '2027-05-21' }).state
  state = told(state, 'result', { stage: 'fitness', standardsMet: true }, { occurredOn: DATES.fitness }).state
  const tested = { stage: 'testing', subjects: subjects(score) } as const
  state = told(state, 'result', tested, { occurredOn: DATES.testing }).state
  const polygraph = { stage: 'polygraph', conclusion: 'd1' } as const
  return told(state, 'result', polygraph, { occurredOn: DATES.polygraph }).state
}

const decided = (decision: DecisionKey, state = held()): CaseState => {
  const called = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' }
  const onAgenda = told(state, 'called', called, { occurredOn: '2027-06-20', actorId: null }).state
  const verdict = {
    ...{ meetingId: 'm1', item: 1, heldOn: DATES.meeting, round: 1, decision, by: 'majority' as const },
    ...{ counts: {}, attended: true, grounds: [], recommendation: null, presidingId: 'a' },
  }
  return told(onAgenda, 'decided', verdict, { occurredOn: DATES.meeting, actorId: null }).state
}

const closed = (decision: DecisionKey): CaseState =>
  told(decided(decision), 'acquainted', {}, { occurredOn: '2027-07-02' }).state

const MEMBERS = ['a', 'b', 'c', 'd', 'e']
const ballot = (votes: Record<string, DecisionKey>, present = MEMBERS): Right => ({
  corrects: 'ballot',
  round: 1,
  ballot: { composition: MEMBERS, chairman: 'a', present, votes },
})
const all = (decision: DecisionKey) => ballot(Object.fromEntries(MEMBERS.map((one) => [one, decision])))

describe('a mistake in a record is corrected by an entry with its reason and a second person (section 7)', () => {
  test('everything that can be corrected has its row in the table', () => {
    assert.deepEqual(Object.keys(CORRECTIONS).sort(), [...CORRECTABLE].sort())
  })

  test('nothing changes before the second person confirms, and the entry keeps what was', () => {
    const state = held(16)
    const right = { corrects: 'result', result: { stage: 'testing', subjects: subjects(61) } } as const
    const proposed = propose(state, right)
    assert.equal(standingOf(proposed.state).admitted, false)
    const waiting = owed(proposed.state).find(({ act }) => act === 'correction-confirmed')
    assert.equal(waiting?.data.corrects, 'result')
    const after = corrected(state, right)
    assert.equal(standingOf(after.state).admitted, true)
    const entry = after.step?.entries[0]?.data as { was: { result: { subjects: object[] } }; reason: string }
    assert.deepEqual(entry.was.result.subjects, subjects(16))
    assert.equal(entry.reason, 'copied wrongly')
  })

  test('whoever pointed the mistake out does not confirm it himself', () => {
    const proposed = propose(held(), { corrects: 'profile', on: '2027-05-19' })
    const own = { correction: proposed.key }
    const again = take(
      proposed.state,
      { ...by('p', '2027-06-14'), kind: 'correction-confirmed', data: own },
      newId,
    )
    assert.equal(reasonOf(again.step?.judgements[0]), 'a-second-person-confirms')
  })
})

describe('a corrected day is judged by its limit anew', () => {
  test('a notice that was served in time after all holds: its breach falls, stages may be held', () => {
    const late = told(dated(), 'served', { of: 'notice' }, { occurredOn: '2027-05-10' }).state
    const after = corrected(late, { corrects: 'served', on: '2027-04-29' }, '2027-05-12')
    assert.deepEqual(eventsOf(after), ['RecordCorrected', 'BreachWithdrawn'])
    assert.equal(after.state.current.notice?.servedOn, '2027-04-29')
    assert.equal(
      owed(after.state).some(({ act }) => act === 'shorter-notice-consent'),
      false,
    )
  })

  test('a notice that never was served is owed again, and its limit is missed', () => {
    const after = corrected(served(), { corrects: 'served', on: null }, '2027-05-12')
    assert.deepEqual(eventsOf(after), ['RecordCorrected', 'BreachRecorded'])
    assert.equal(
      owed(after.state).find(({ act }) => act === 'schedule')?.data.reason,
      'notice-not-served-in-time',
    )
    const before = corrected(served(), { corrects: 'served', on: null }, '2027-04-22')
    assert.ok(owed(before.state).some(({ act }) => act === 'serve-notice'))
  })

  test('a profile that came later than recorded is a breach, one that never came is owed', () => {
    const later = corrected(held(), { corrects: 'profile', on: '2027-06-11' })
    assert.deepEqual(
      later.state.breaches.map(({ step }) => step),
      ['profile'],
    )
    const never = corrected(held(), { corrects: 'profile', on: null }, '2027-06-04')
    assert.ok(owed(never.state).some(({ act }) => act === 'profile'))
  })

  for (const [corrects, day] of [
    ['familiarised', '2027-05-22'],
    ['disagreement', '2027-05-25'],
    ['information', '2027-05-25'],
    ['session', '2027-05-05'],
    ['dossier-sent', '2027-06-05'],
  ] as const)
    test(`${corrects}: the day is the right one`, () => {
      let state = told(held(), 'disagreement', {}, { occurredOn: '2027-05-24' }).state
      state = told(state, 'information', { from: 'x' }, { occurredOn: '2027-05-24' }).state
      state = told(state, 'session', { attended: true }, { occurredOn: '2027-05-04' }).state
      state = told(state, 'dossier-sent', {}, { occurredOn: '2027-06-04' }).state
      const { current } = corrected(state, { corrects, on: day }).state
      const days = [
        current.profile.familiarisedOn,
        current.disagreementOn,
        current.informationOn,
        current.sessionOn,
        current.dossier?.sentOn,
      ]
      assert.ok(days.includes(day))
    })

  test('what was never recorded cannot be corrected', () => {
    const refused = propose(served(), { corrects: 'dossier-sent', on: '2027-06-05' })
    assert.equal(reasonOf(refused.step?.judgements[0]), 'nothing-to-correct')
  })
})

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

describe('votes that were entered wrongly are counted anew (para 21)', () => {
  test('the same decision by other votes: counts are corrected, nothing else', () => {
    const votes = { a: 'demotion', b: 'demotion', c: 'demotion', d: 'corresponds', e: 'corresponds' } as const
    const { state } = corrected(decided('demotion'), ballot(votes), '2027-07-01')
    assert.equal(state.decisions[0]?.decided.counts.demotion, 3)
    assert.equal(state.status, 'open')
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

import type { DecisionKey } from '../rulesets/keys.ts'
import type { Right } from './correction.ts'
import { pass, take } from './course.ts'
import { at, DATES, newId, served, told } from './course-scenario.ts'
import type { FactOf } from './facts.ts'
import type { CaseState } from './state.ts'

/** What a test gave, the same score in each subject. */
export const subjects = (score: number) =>
  (['law', 'logic'] as const).map((subject) => ({ subject, score, threshold: 60 }))

/** What one account tells, and another. */
export const by = (actorId: string, on: string, documents: string[] = []) => ({
  key: newId(),
  occurredOn: on,
  receivedAt: at(on),
  actorId,
  documents,
})

/** One account says what is right. */
export const propose = (state: CaseState, right: Right, on = '2027-06-14', documents: string[] = []) => {
  const fact: FactOf<'correction'> = {
    ...by('p', on, documents),
    kind: 'correction',
    data: { ...right, reason: 'copied wrongly' },
  }
  const waited = pass(state, at(on), newId)
  return { ...take(waited.state, fact, newId), key: fact.key }
}

/** Another account confirms it. */
export const corrected = (state: CaseState, right: Right, on = '2027-06-14', documents: string[] = []) => {
  const proposed = propose(state, right, on, documents)
  const confirmation: FactOf<'correction-confirmed'> = {
    ...by('q', on),
    kind: 'correction-confirmed',
    data: { correction: proposed.key },
  }
  return take(proposed.state, confirmation, newId)
}

/** What happened by a step. */
export const eventsOf = ({ step }: ReturnType<typeof take>) => (step?.entries ?? []).map(({ event }) => event)

/** A case with its profile shown and its stages held, and what was told of them. */
export const held = (score = 80): CaseState => {
  let state = told(served(), 'profile', {}, { occurredOn: '2027-05-20' }).state
  state = told(state, 'familiarised', {}, { occurredOn: '2027-05-21' }).state
  state = told(state, 'result', { stage: 'fitness', standardsMet: true }, { occurredOn: DATES.fitness }).state
  const tested = { stage: 'testing', subjects: subjects(score) } as const
  state = told(state, 'result', tested, { occurredOn: DATES.testing }).state
  const polygraph = { stage: 'polygraph', conclusion: 'd1' } as const
  return told(state, 'result', polygraph, { occurredOn: DATES.polygraph }).state
}

/** A case of which a meeting has decided. */
export const decided = (decision: DecisionKey, state = held()): CaseState => {
  const called = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' }
  const onAgenda = told(state, 'called', called, { occurredOn: '2027-06-20', actorId: null }).state
  const verdict = {
    ...{ meetingId: 'm1', item: 1, heldOn: DATES.meeting, round: 1, decision, by: 'majority' as const },
    ...{ counts: {}, attended: true, grounds: [], recommendation: null, presidingId: 'a' },
  }
  return told(onAgenda, 'decided', verdict, { occurredOn: DATES.meeting, actorId: null }).state
}

/** A case whose employee is acquainted with the decision. */
export const closed = (decision: DecisionKey): CaseState =>
  told(decided(decision), 'acquainted', {}, { occurredOn: '2027-07-02' }).state

import { happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { noticeHolds } from './judge-notice.ts'
import { clauseOf, preparationClause, rulesOf, stageClause, stagesOf } from './rules-of-case.ts'
import { countedDay, punctualityFor, type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState } from './state.ts'
import { concluded } from './timetable-of.ts'
import { unknownSubjects } from './unknown-subjects.ts'

type StageFact = FactOf<'result'> | FactOf<'missed'>

/** A stage gave a result; one that came after the dossier's limit is marked late. */
export const judgeResult = (state: CaseState, fact: FactOf<'result'>): Ruling => {
  const barred = barTo(state, fact)
  if (barred) return barred
  const { data: result } = fact
  const subjects = unknownSubjects(state, result)
  if (subjects.length > 0)
    return refusal(`subjects-expected: ${subjects.join(', ')}`, stageClause(state.frame, result.stage))
  const punctuality = punctualityFor(state, 'dossier', fact)
  return taken(
    happened(
      'StageHeld',
      { on: fact.occurredOn, result },
      stageClause(state.frame, result.stage),
      punctuality,
    ),
  )
}

/** The employee was absent; a good reason calls for a new session, none is a stage not passed. */
export const judgeMissed = (state: CaseState, fact: FactOf<'missed'>): Ruling => {
  const { stage, reason } = fact.data
  const cite = [rulesOf(state.frame).ruleset.certification.goodReason.cite]
  if (stage === 'interview')
    return state.current.meeting
      ? taken(happened('StageMissed', { on: fact.occurredOn, stage, reason }, cite))
      : refusal('no-meeting-called', cite)
  return barTo(state, fact) ?? taken(happened('StageMissed', { on: fact.occurredOn, stage, reason }, cite))
}

const barTo = (state: CaseState, fact: StageFact): Ruling | null => {
  const { stage } = fact.data
  const { schedule } = state.current
  const cite = stageClause(state.frame, stage)
  if (!stagesOf(state.frame).some(({ key }) => key === stage)) return refusal('no-such-stage', cite)
  if (!schedule || stage === 'interview' || schedule[stage] === null) return refusal('no-dates-set', cite)
  if (!noticeHolds(state)) return refusal('notice-not-served-in-time', clauseOf(state.frame, 'notice'))
  if (fact.occurredOn < (state.current.notice?.start ?? '')) return refusal('before-the-start', cite)
  if (concluded(state, stage)) return refusal('no-retake-within-a-round', cite)
  return null
}

/** The explanatory session was held. */
export const judgeSession = (state: CaseState, fact: FactOf<'session'>): Ruling =>
  taken(
    happened(
      'SessionHeld',
      { on: countedDay(fact), attended: fact.data.attended },
      preparationClause(state.frame, 'session'),
    ),
  )

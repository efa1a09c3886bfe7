import { happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { rulesOf, stageClause } from './rules-of-case.ts'
import { countedDay, type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState } from './state.ts'

/** A mistake is pointed out, with what would be right and why; nothing changes before a second person confirms. */
export const judgeCorrection = (state: CaseState, fact: FactOf<'correction'>): Ruling => {
  const { reason, corrects, result } = fact.data
  if (corrects === 'result') {
    if (!result) return refusal('result-expected', [])
    if (!state.current.stages[result.stage]) return refusal('nothing-to-correct', [])
  }
  const by = fact.actorId ?? ''
  const proposal = { correction: fact.key, corrects, result: result ?? null, reason, by }
  return taken(happened('CorrectionProposed', proposal, []))
}

/** A second person confirms a correction: the record gets a new entry, and what follows from it is counted anew. */
export const judgeConfirmation = (state: CaseState, fact: FactOf<'correction-confirmed'>): Ruling => {
  const proposed = state.corrections.find(({ correction }) => correction === fact.data.correction)
  if (!proposed) return refusal('no-such-correction', [])
  if (proposed.by === fact.actorId) return refusal('a-second-person-confirms', [])
  const on = countedDay(fact)
  if (proposed.corrects === 'opened-in-error') {
    const cite = [rulesOf(state.frame).ruleset.due.cycle.cite]
    const { meeting } = state.current
    const ended = happened('CaseEnded', { on, reason: 'opened-in-error', dueOn: null }, cite)
    return meeting
      ? taken(happened('MeetingDropped', { meetingId: meeting.meetingId, reason: 'case-ended' }, []), ended)
      : taken(ended)
  }
  const cite = proposed.result ? stageClause(state.frame, proposed.result.stage) : []
  return taken(happened('RecordCorrected', { ...proposed, confirmedBy: fact.actorId ?? '' }, cite))
}

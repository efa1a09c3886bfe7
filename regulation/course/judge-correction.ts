import type { Right } from './correction.ts'
import { correctingOf } from './corrections.ts'
import { type CaseEvent, happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { rulesOf } from './rules-of-case.ts'
import { countedDay, type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState, Correction } from './state.ts'

/** A mistake is pointed out, with what would be right and why; nothing changes before a second person confirms. */
export const judgeCorrection = (state: CaseState, fact: FactOf<'correction'>): Ruling => {
  const { reason, ...given } = fact.data
  const right = withRightDocument(given, fact)
  const row = correctingOf(right)
  const bar = row.bar(state, right)
  if (bar !== null) return refusal(bar, row.cite(state, right))
  const was = row.was(state, right)
  const proposal: Correction = { ...right, correction: fact.key, was, reason, by: fact.actorId ?? '' }
  return taken(happened('CorrectionProposed', proposal, row.cite(state, right)))
}

/** The right scan comes with the correction itself. */
const withRightDocument = (right: Right, { documents = [] }: FactOf<'correction'>): Right => {
  const [replacedBy] = documents
  return right.corrects === 'document' && replacedBy !== undefined ? { ...right, replacedBy } : right
}

/** A second person confirms a correction: the record gets a new entry, and what follows from it is counted anew. */
export const judgeConfirmation = (state: CaseState, fact: FactOf<'correction-confirmed'>): Ruling => {
  const proposed = state.corrections.find(({ correction }) => correction === fact.data.correction)
  if (!proposed) return refusal('no-such-correction', [])
  if (proposed.by === fact.actorId) return refusal('a-second-person-confirms', [])
  if (proposed.corrects === 'opened-in-error' && state.status !== 'closed' && state.decisions.length === 0)
    return openedInError(state, countedDay(fact), fact.data.correction)
  const row = correctingOf(proposed)
  const cite = row.cite(state, proposed)
  // What was possible when it was pointed out may not be any more.
  const bar = row.bar(state, proposed)
  if (bar !== null) return refusal(bar, cite)
  const entry = happened('RecordCorrected', { ...proposed, confirmedBy: fact.actorId ?? '' }, cite)
  const follows = row.follows(state, proposed)
  // An agenda is left before the round falls that was called to it.
  const [first = entry, ...others] = [
    ...leaving(follows),
    entry,
    ...follows.filter((each) => !isLeaving(each)),
  ]
  return taken(first, ...others)
}

const isLeaving = ({ event }: CaseEvent): boolean => event === 'MeetingDropped'

const leaving = (events: readonly CaseEvent[]): CaseEvent[] => events.filter(isLeaving)

/** The employee finds his record wrong and asks that it be put right; what exactly is wrong stands in the fact. */
export const judgeAsked = (_: CaseState, fact: FactOf<'correction-asked'>): Ruling =>
  taken(happened('CorrectionAsked', { asked: fact.key, about: fact.data.about, on: countedDay(fact) }, []))

/** The personnel service answers what the employee asked: corrected, or declined with the reason. */
export const judgeAnswered = (state: CaseState, { data }: FactOf<'correction-answered'>): Ruling =>
  (state.asked ?? []).some(({ asked }) => asked === data.asked)
    ? taken(happened('CorrectionAnswered', data, []))
    : refusal('no-such-correction', [])

const openedInError = (state: CaseState, on: string, correction: string): Ruling => {
  const cite = [rulesOf(state.frame).ruleset.due.cycle.cite]
  const { meeting } = state.current
  const ended = happened('CaseEnded', { on, reason: 'opened-in-error', dueOn: null, correction }, cite)
  return meeting
    ? taken(happened('MeetingDropped', { meetingId: meeting.meetingId, reason: 'case-ended' }, []), ended)
    : taken(ended)
}

import { options } from '../options/options.ts'
import { acquaintanceOwed } from './acquaintance-owed.ts'
import { type CaseEvent, happened } from './events.ts'
import type { CaseFact, Decided, FactOf } from './facts.ts'
import { acquaintanceLimit } from './limits.ts'
import { repeatedWindow } from './open-case.ts'
import { clauseOf, rulesOf, stageClause } from './rules-of-case.ts'
import {
  countedDay,
  noted,
  punctualityFor,
  punctualityOf,
  type Ruling,
  refusal,
  taken,
  withdrawal,
} from './ruling.ts'
import { standingOf } from './standing.ts'
import type { CaseState, DecisionRecord } from './state.ts'

/** A meeting was called with this case on its agenda. */
export const judgeCalled = (state: CaseState, fact: FactOf<'called'>): Ruling => {
  const { meetingId, heldOn, announcedOn } = fact.data
  const cite = clauseOf(state.frame, 'announcement')
  const { schedule } = state.current
  if (!schedule) return refusal('no-dates-set', cite)
  if (schedule.meeting !== heldOn) return refusal('another-day-is-set', cite)
  const punctuality =
    cite.length > 0
      ? punctualityFor(state, 'announcement', { ...fact, occurredOn: announcedOn ?? fact.occurredOn })
      : 'in-time'
  return taken(
    happened('MeetingCalled', { meetingId, heldOn, announcedOn }, cite, punctuality),
    ...withdrawal(state, 'announcement', punctuality),
  )
}

/** The meeting was adjourned before the case was heard: it is heard on the day on which the meeting goes on. */
export const judgeAdjourned = (state: CaseState, { data }: FactOf<'adjourned'>): Ruling =>
  state.current.meeting?.meetingId === data.meetingId && state.current.schedule
    ? taken(happened('MeetingAdjourned', data, stageClause(state.frame, 'interview')))
    : noted('not-on-that-agenda')

/** The case left the agenda before the meeting. */
export const judgeDropped = (state: CaseState, { data }: FactOf<'meeting-dropped'>): Ruling =>
  state.current.meeting?.meetingId === data.meetingId
    ? taken(happened('MeetingDropped', data, []))
    : noted('not-on-that-agenda')

/** The meeting could not decide: another is needed. */
export const judgeNotDecided = (state: CaseState, { data }: FactOf<'not-decided'>): Ruling =>
  state.current.meeting?.meetingId === data.meetingId
    ? taken(happened('DecisionPutOff', data, stageClause(state.frame, 'interview')))
    : noted('not-on-that-agenda')

/** The commission decided: only what round, admission and attendance allow can be recorded. */
export const judgeDecided = (state: CaseState, { data }: FactOf<'decided'>): Ruling => {
  const { ruleset } = rulesOf(state.frame)
  const { round } = state.current
  const { admitted } = standingOf(state)
  const allowed = options({ ruleset, kind: state.frame.kind, round, admitted, attended: data.attended })
  if (data.round !== round || decidedIn(state, round)) return refusal('decided-already', allowed.cite)
  if (state.current.meeting?.meetingId !== data.meetingId) return refusal('not-on-that-agenda', allowed.cite)
  if (!allowed.options.includes(data.decision)) return refusal('not-among-the-options', allowed.cite)
  const { nonCorrespondence } = ruleset.certification
  if (nonCorrespondence.cite && lacksGround(data, nonCorrespondence))
    return refusal('without-a-ground', [nonCorrespondence.cite])
  return taken(happened('DecisionMade', data, allowed.cite), ...secondRoundAfter(state, data))
}

const decidedIn = (state: CaseState, round: number): boolean =>
  state.decisions.some((decision) => decision.round === round)

/** Does a decision that needs a ground have none of those that the rule knows? */
export const lacksGround = (
  { decision, grounds }: Pick<Decided, 'decision' | 'grounds'>,
  rule: { decisions: readonly string[]; grounds: readonly string[] },
): boolean => rule.decisions.includes(decision) && !grounds.some((ground) => rule.grounds.includes(ground))

const secondRoundAfter = (state: CaseState, { decision, heldOn }: Decided): CaseEvent[] =>
  opensSecondRound(state, decision) ? secondRound(state, heldOn) : []

/** The second round opens, its days counted from the initial decision. */
export const secondRound = (state: CaseState, heldOn: string): CaseEvent[] => {
  const window = repeatedWindow(state.frame, heldOn)
  return [happened('SecondRoundOpened', { initialDecisionOn: heldOn, window }, window.cite)]
}

/** Does a decision of the round that runs lead to a second one? */
export const opensSecondRound = ({ frame, current }: CaseState, decision: string): boolean =>
  current.round === 1 &&
  decision === 'recertification' &&
  Boolean(rulesOf(frame).ruleset.certification.decisions[frame.kind]?.[2])

/** The minutes of the meeting were signed. */
export const judgeMinutes = (state: CaseState, fact: FactOf<'minutes-signed'>): Ruling => {
  const { meetingId } = fact.data
  if (!state.decisions.some(({ decided }) => decided.meetingId === meetingId))
    return noted('not-of-that-meeting')
  return taken(
    happened('MinutesSigned', { on: fact.occurredOn, meetingId }, clauseOf(state.frame, 'minutes')),
  )
}

/** The employee was acquainted with the decision; with the final one the case closes. */
export const judgeAcquainted = (state: CaseState, fact: FactOf<'acquainted'>): Ruling =>
  acquaint(state, fact, fact.data.round, (round, on) => ({
    event: 'DecisionAcquainted',
    data: { round, on },
  }))

/** The employee refused to sign the decision, before witnesses. */
export const judgeDecisionRefused = (state: CaseState, fact: FactOf<'refused-to-sign'>): Ruling =>
  acquaint(state, fact, undefined, (round, on) => ({
    event: 'DecisionSignatureRefused',
    data: { round, on, witnesses: fact.data.witnesses },
  }))

type Acquaintance =
  | { event: 'DecisionAcquainted'; data: { round: number; on: string } }
  | { event: 'DecisionSignatureRefused'; data: { round: number; on: string; witnesses: readonly string[] } }

const acquaint = (
  state: CaseState,
  fact: CaseFact,
  ofRound: number | undefined,
  made: (round: number, on: string) => Acquaintance,
): Ruling => {
  const cite = clauseOf(state.frame, 'acquaintance')
  const owed = acquaintanceOwed(state).find(({ round }) => ofRound === undefined || round === ofRound)
  if (!owed) return refusal('nothing-to-be-acquainted-with', cite)
  const on = countedDay(fact)
  if (on < owed.on) return refusal('before-the-decision', cite)
  const { limit } = acquaintanceLimit(state.frame, owed)
  const punctuality = punctualityOf(on, limit)
  const { event, data } = made(owed.round, on)
  return taken(
    happened(event, data, cite, punctuality),
    ...withdrawn(state, owed, punctuality),
    ...closing(state, owed, on),
  )
}

const withdrawn = (
  state: CaseState,
  { round }: DecisionRecord,
  punctuality: 'in-time' | 'late',
): CaseEvent[] => withdrawal({ ...state, current: { ...state.current, round } }, 'acquaintance', punctuality)

const closing = (state: CaseState, owed: DecisionRecord, on: string): CaseEvent[] => {
  const others = acquaintanceOwed(state).filter(({ round }) => round !== owed.round)
  const last = state.decisions.at(-1)
  if (others.length > 0 || !last || last.round !== state.current.round) return []
  return [happened('CaseClosed', { on, outcome: last.decision }, clauseOf(state.frame, 'acquaintance'))]
}

import { options } from '../options/options.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { DecisionKey, Round } from '../rulesets/ruleset.ts'
import { type TallyAnswer, tally } from '../tally/tally.ts'
import type { Correcting } from './correcting.ts'
import type { RightOf } from './correction.ts'
import { type CaseEvent, happened } from './events.ts'
import { lacksGround, opensSecondRound, secondRound } from './judge-decision.ts'
import { roundStateOf } from './round-of.ts'
import { clauseOf, rulesOf } from './rules-of-case.ts'
import { standingOf } from './standing.ts'
import type { CaseState, DecisionRecord } from './state.ts'

type Ballot = RightOf<'ballot'>

const decisionOf = (state: CaseState, round: Round | undefined): DecisionRecord | undefined =>
  round === undefined ? state.decisions.at(-1) : state.decisions.find((each) => each.round === round)

const allowedFor = (state: CaseState, { round, decided }: DecisionRecord) => {
  const current = roundStateOf(state, round)
  const { admitted } = standingOf(current ? { ...state, current } : state)
  const { ruleset } = rulesOf(state.frame)
  return options({ ruleset, kind: state.frame.kind, round, admitted, attended: decided.attended })
}

/** The corrected vote, counted by the rule; what cannot be counted names its field. */
const counted = (state: CaseState, { round, ballot }: Ballot): TallyAnswer<DecisionKey> | { why: string } => {
  const record = decisionOf(state, round)
  if (!record) return { why: 'nothing-to-correct' }
  const { composition, chairman, present, votes } = ballot
  try {
    return tally<DecisionKey>({
      ruleset: rulesOf(state.frame).ruleset,
      composition,
      chairman,
      present,
      votes: new Map(Object.entries(votes)),
      options: allowedFor(state, record).options,
    })
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    return { why: `ballot: ${error.message}` }
  }
}

/** A vote that changes what was decided is too late once the case is closed, or its second round has been decided. */
const barredChange = (state: CaseState, record: DecisionRecord, decision: DecisionKey | null) => {
  if (decision === record.decision) return null
  if (state.status === 'closed') return 'case-closed'
  if (record.round !== state.current.round && state.decisions.some(({ round }) => round !== record.round))
    return 'second-round-decided'
  if (state.current.round !== record.round && !state.earlier) return 'the-round-cannot-go-on'
  return null
}

const ballot: Correcting<Ballot> = {
  cite: ({ frame }) => [rulesOf(frame).ruleset.commission.vote.cite],
  bar: (state, right) => {
    const record = decisionOf(state, right.round)
    const answer = counted(state, right)
    if ('why' in answer) return answer.why
    if (!record) return 'nothing-to-correct'
    const { nonCorrespondence } = rulesOf(state.frame).ruleset.certification
    const decided = answer.decision && { ...record.decided, decision: answer.decision }
    if (decided && nonCorrespondence.cite && lacksGround(decided, nonCorrespondence))
      return 'without-a-ground'
    return barredChange(state, record, answer.decision)
  },
  was: (state, { round }) => {
    const record = decisionOf(state, round)
    return record
      ? { decision: record.decision, by: record.decided.by, counts: { ...record.decided.counts } }
      : null
  },
  correct: (state, right) => {
    const record = decisionOf(state, right.round)
    const answer = counted(state, right)
    if (!record || 'why' in answer) return state
    const { decision, by, counts } = answer
    if (decision === null || by === null) return undecided(state, record)
    const decided = { ...record.decided, decision, by, counts }
    if (decision === record.decision) return withDecision(state, { ...record, decided })
    const anew = { ...record, decision, decided, acquaintedOn: null, refusal: null }
    return backTo(withDecision(state, anew), record)
  },
  follows: (state, right) => {
    const record = decisionOf(state, right.round)
    const answer = counted(state, right)
    if (!record || 'why' in answer || answer.decision === record.decision) return []
    const isOpened = answer.decision !== null && opensSecondRound(state, answer.decision)
    return [...leaving(state, record), ...(isOpened ? secondRound(state, record.on) : [])]
  },
}

/** What was called in the second round that falls leaves its agenda. */
const leaving = (state: CaseState, { round }: DecisionRecord): CaseEvent[] => {
  const { meeting } = state.current
  return state.current.round !== round && meeting
    ? [happened('MeetingDropped', { meetingId: meeting.meetingId, reason: 'case-ended' }, [])]
    : []
}

const withDecision = (state: CaseState, record: DecisionRecord): CaseState => ({
  ...state,
  decisions: state.decisions.map((each) => (each.round === record.round ? record : each)),
})

/** The second round, opened by a decision that was none, falls; the round of the decision stands as it was. */
const backTo = (state: CaseState, { round }: DecisionRecord): CaseState =>
  state.current.round !== round && state.earlier ? { ...state, current: state.earlier, earlier: null } : state

const undecided = (state: CaseState, record: DecisionRecord): CaseState => {
  const back = backTo(state, record)
  return {
    ...back,
    decisions: back.decisions.filter(({ round }) => round !== record.round),
    current: { ...back.current, meeting: null, newMeetingFor: 'corrected-vote' },
  }
}

const decision: Correcting<RightOf<'decision'>> = {
  cite: ({ frame }) => {
    const { nonCorrespondence } = rulesOf(frame).ruleset.certification
    return nonCorrespondence.cite ? [nonCorrespondence.cite] : clauseOf(frame, 'minutes')
  },
  bar: (state, right) => {
    const record = decisionOf(state, right.round)
    if (!record) return 'nothing-to-correct'
    const { nonCorrespondence } = rulesOf(state.frame).ruleset.certification
    const decided = decidedWith(record, right)
    if (nonCorrespondence.cite && lacksGround(decided, nonCorrespondence)) return 'without-a-ground'
    const isReserve = decided.decision === 'reserve-or-promotion'
    return isReserve === (decided.recommendation !== null) ? null : 'recommendation-expected'
  },
  was: (state, { round }) => {
    const record = decisionOf(state, round)
    return record
      ? { grounds: [...record.decided.grounds], recommendation: record.decided.recommendation }
      : null
  },
  correct: (state, right) => {
    const record = decisionOf(state, right.round)
    return record ? withDecision(state, { ...record, decided: decidedWith(record, right) }) : state
  },
  follows: () => [],
}

const decidedWith = ({ decided }: DecisionRecord, { grounds, recommendation }: RightOf<'decision'>) => ({
  ...decided,
  grounds: grounds ?? decided.grounds,
  recommendation: recommendation === undefined ? decided.recommendation : recommendation,
})

/** How what the commission decided is corrected: by its votes, counted anew, or by what was recorded with them. */
export const decisionCorrections = { ballot, decision }

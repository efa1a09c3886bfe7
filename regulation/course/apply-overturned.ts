import type { EventData } from './events.ts'
import type { CaseState, RoundState } from './state.ts'

/** A case after one of its decisions was overturned. */
export const overturned = (state: CaseState, data: EventData['DecisionOverturned']): CaseState => {
  const { round, outcome } = data
  const others = state.decisions.filter((decision) => decision.round !== round)
  if (outcome === 'interview')
    return backTo(state.current.round === round ? state.current : state.earlier, {
      ...state,
      decisions: others,
    })
  if (outcome === 'annulled')
    return ended({ ...state, ...annulled(state, data), decisions: others }, data, null)
  return changed(state, data)
}

/** The decision that fell, kept for the papers that are made of it afterwards. */
const annulled = (
  state: CaseState,
  { round, by, reference, on }: EventData['DecisionOverturned'],
): Pick<CaseState, 'annulled'> => {
  const fell = state.decisions.find((decision) => decision.round === round)
  return fell ? { annulled: { decision: fell, by, reference, on } } : {}
}

const backTo = (round: RoundState | null | undefined, state: CaseState): CaseState =>
  round ? { ...state, earlier: null, current: { ...round, meeting: null, newMeetingFor: 'appeal' } } : state

const changed = (state: CaseState, data: EventData['DecisionOverturned']): CaseState => {
  const { round, decision } = data
  if (decision === null) return state
  const after = {
    ...state,
    decisions: state.decisions.map((each) => (each.round === round ? { ...each, decision } : each)),
  }
  return state.current.round === round ? after : ended(after, data, decision)
}

/** What ran on the ground of the decision ends with it. */
const ended = (
  state: CaseState,
  { on }: EventData['DecisionOverturned'],
  outcome: CaseState['outcome'],
): CaseState => ({ ...state, status: 'closed', closedOn: on, outcome, byHand: [] })

import type { Round } from '../rulesets/ruleset.ts'
import type { CaseState, RoundState } from './state.ts'

/** The state of a round, the one that runs or the one before; undefined where nothing is known of it. */
export const roundStateOf = (state: CaseState, round: Round | undefined): RoundState | undefined => {
  if (round === undefined || state.current.round === round) return state.current
  return state.earlier?.round === round ? state.earlier : undefined
}

/** The case with something changed in one of its rounds. @example inRound(state, 1, (round) => ({ ...round, sessionOn: null })) */
export const inRound = (
  state: CaseState,
  round: Round | undefined,
  change: (before: RoundState) => RoundState,
): CaseState => {
  if (round === undefined || state.current.round === round)
    return { ...state, current: change(state.current) }
  return state.earlier?.round === round ? { ...state, earlier: change(state.earlier) } : state
}

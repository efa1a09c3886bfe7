import type { CaseState, DecisionRecord } from './state.ts'

/** The decisions that the employee has not yet been acquainted with, the earliest first. */
export const acquaintanceOwed = (state: Pick<CaseState, 'decisions'>): DecisionRecord[] =>
  state.decisions.filter(({ acquaintedOn }) => acquaintedOn === null)

/** The decisions whose minutes are not signed by all, the earliest first. */
export const minutesAwaited = (state: Pick<CaseState, 'decisions'>): DecisionRecord[] =>
  state.decisions.filter(({ minutesOn }) => minutesOn === null)

import type { CaseState, DecisionRecord } from './state.ts'

/** The decisions that the employee has not yet been acquainted with, the earliest first. */
export const acquaintanceOwed = (state: Pick<CaseState, 'decisions'>): DecisionRecord[] =>
  state.decisions.filter(({ acquaintedOn }) => acquaintedOn === null)

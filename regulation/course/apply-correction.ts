import { correctingOf } from './corrections.ts'
import type { EventData } from './events.ts'
import type { CaseState } from './state.ts'

const proposed = (state: CaseState, correction: EventData['CorrectionProposed']): CaseState => ({
  ...state,
  corrections: [...state.corrections, correction],
})

const corrected = (state: CaseState, right: EventData['RecordCorrected']): CaseState => {
  const corrections = state.corrections.filter(({ correction }) => correction !== right.correction)
  return correctingOf(right).correct({ ...state, corrections }, right)
}

const asked = (state: CaseState, entry: EventData['CorrectionAsked']): CaseState => ({
  ...state,
  asked: [...(state.asked ?? []), entry],
})

const answered = (state: CaseState, entry: EventData['CorrectionAnswered']): CaseState => ({
  ...state,
  asked: (state.asked ?? []).filter((waiting) => waiting.asked !== entry.asked),
})

/** How corrections, and what is asked to be corrected, change a case. */
export const correctionFold = {
  CorrectionProposed: proposed,
  RecordCorrected: corrected,
  CorrectionAsked: asked,
  CorrectionAnswered: answered,
} as const

import type { EventData } from './events.ts'
import { effectOf } from './life-event.ts'
import { emptyRound } from './open-case.ts'
import { rulesOf } from './rules-of-case.ts'
import type { CaseState } from './state.ts'

const foreseen = (state: CaseState, told: EventData['LifeEventForeseen']): CaseState => ({
  ...state,
  foreseen: [...state.foreseen, told],
})

/** It has come, or does not come: nothing is ahead any more. */
const occurred = (state: CaseState, { event, on }: EventData['LifeEventOccurred']): CaseState => ({
  ...state,
  foreseen: state.foreseen.filter((told) => told.event !== event || told.on !== on),
})

/** A round that rests begins anew after the return: all of a certification lies in the window that then holds. */
const suspended = (state: CaseState, data: EventData['CaseSuspended']): CaseState => {
  const { round, window, initialDecisionOn, resumedOn } = state.current
  return {
    ...state,
    status: 'suspended',
    suspension: { ...data, cite: effectOf(rulesOf(state.frame).ruleset, data).cite },
    byHand: state.byHand.filter(({ kind }) => kind === 'decision-made'),
    current: emptyRound({ round, window, initialDecisionOn, resumedOn }),
  }
}

const resumed = (state: CaseState, { on, window }: EventData['CaseResumed']): CaseState => ({
  ...state,
  status: 'open',
  suspension: null,
  // What was approved was the timing of the days that fell.
  frame: { ...state.frame, timing: null },
  current: { ...state.current, window, resumedOn: on },
})

const ended = (state: CaseState, { on }: EventData['CaseEnded']): CaseState => ({
  ...state,
  status: 'closed',
  suspension: null,
  foreseen: [],
  corrections: [],
  closedOn: on,
  outcome: state.decisions.find(({ round }) => round === state.current.round)?.decision ?? null,
  byHand: [],
})

/** How events of life change a case. */
export const lifeFold = {
  LifeEventForeseen: foreseen,
  LifeEventWithdrawn: occurred,
  LifeEventOccurred: occurred,
  CaseSuspended: suspended,
  CaseResumed: resumed,
  CaseEnded: ended,
  TasksReaddressed: (state: CaseState): CaseState => state,
} as const

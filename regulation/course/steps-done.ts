import type { ScheduledStage } from '../rulesets/ruleset.ts'
import type { CaseFrame } from './frame.ts'
import { noticeHolds } from './judge-notice.ts'
import { decisionMade } from './milestones.ts'
import { clauseOf, stagesOf } from './rules-of-case.ts'
import type { CaseState, DecisionRecord } from './state.ts'

/** A step of a case as people go through it: an act with a limit, or a stage. */
export type StepOfCase = { group: 'step'; key: StepKey } | { group: 'stage'; key: ScheduledStage }

/** The acts of a round that somebody has to do, in the order of the course; the stages stand before the dossier. */
const BEFORE_STAGES = ['notice', 'profile', 'familiarisation', 'disagreement'] as const
const AFTER_STAGES = ['dossier', 'announcement', 'meeting', 'minutes', 'acquaintance'] as const
export type StepKey = (typeof BEFORE_STAGES)[number] | (typeof AFTER_STAGES)[number]

/** The steps of the round that runs, of those that its ruleset has; a stage that was left out of the schedule is none of them. */
export const stepsOf = ({ frame, current: { schedule } }: CaseState): StepOfCase[] => [
  ...actsOf(frame, BEFORE_STAGES),
  ...stagesOf(frame)
    .filter(({ key }) => schedule === null || schedule[key] !== null)
    .map(({ key }) => ({ group: 'stage', key }) as const),
  ...actsOf(frame, AFTER_STAGES),
]

const actsOf = (frame: CaseFrame, keys: readonly StepKey[]): StepOfCase[] =>
  keys
    .filter((key) => key === 'meeting' || clauseOf(frame, key).length > 0)
    .map((key) => ({ group: 'step', key }))

/** On which day a step was done; null: it was not. */
export const doneOn = (state: CaseState, { group, key }: StepOfCase): string | null =>
  group === 'stage' ? stageHeldOn(state, key) : DONE[key](state)

const stageHeldOn = ({ current: { stages } }: CaseState, stage: ScheduledStage): string | null => {
  const record = stages[stage]
  return record && (record.result !== null || record.missed === 'none') ? record.on : null
}

const decisionOf = (state: CaseState): DecisionRecord | undefined =>
  state.decisions.find(({ round }) => round === state.current.round)

const DONE: Record<StepKey, (state: CaseState) => string | null> = {
  notice: (state) => {
    const { notice } = state.current
    return noticeHolds(state) ? (notice?.servedOn ?? notice?.consentOn ?? null) : null
  },
  profile: ({ current }) => current.profile.submittedOn,
  familiarisation: ({ current }) => current.profile.familiarisedOn,
  disagreement: ({ current }) => current.disagreementOn,
  dossier: ({ current }) => current.dossier?.sentOn ?? null,
  announcement: ({ current }) => current.meeting?.announcedOn ?? null,
  meeting: (state) => (decisionMade(state) ? (decisionOf(state)?.on ?? null) : null),
  minutes: (state) => decisionOf(state)?.minutesOn ?? null,
  acquaintance: (state) => decisionOf(state)?.acquaintedOn ?? null,
}

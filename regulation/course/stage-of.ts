import type { StageKey } from '../rulesets/ruleset.ts'
import type { CaseState } from './state.ts'
import { concluded, plannedStages } from './timetable-of.ts'

/**
 * The stage at which a case stands.
 *
 * @example stageOf(state) //=> 'preparation' until the notice is served and the first stage may be held
 */
export const stageOf = (state: CaseState): StageKey => {
  const { notice, round } = state.current
  if (state.decisions.some((decision) => decision.round === round)) return 'decision'
  if (!notice || (notice.servedOn === null && notice.consentOn === null)) return 'preparation'
  return plannedStages(state).find((stage) => !concluded(state, stage)) ?? 'interview'
}

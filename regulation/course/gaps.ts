import type { CaseState } from './state.ts'
import { concluded, plannedStages } from './timetable-of.ts'

/**
 * What the dossier lacks: the profile, the results of the stages, the information that was asked for. It is sent
 * incomplete only with each of these named.
 *
 * @example gapsOf(state) //=> ['polygraph']
 */
export const gapsOf = (state: CaseState): string[] => [
  ...(state.current.profile.submittedOn === null ? ['profile'] : []),
  ...plannedStages(state).filter((stage) => !concluded(state, stage)),
  ...(state.frame.servedElsewhere && state.current.informationOn === null ? ['information'] : []),
]

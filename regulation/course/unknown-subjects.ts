import { rulesOf } from './rules-of-case.ts'
import type { StageResult } from './stage-result.ts'
import type { CaseState } from './state.ts'

/** The subjects of the test that the ruleset asks for and a result lacks. @example unknownSubjects(state, result) //=> ['logic'] */
export const unknownSubjects = (state: Pick<CaseState, 'frame'>, result: StageResult): string[] => {
  if (result.stage !== 'testing') return []
  const stage = rulesOf(state.frame).ruleset.certification.stages.find(({ key }) => key === 'testing')
  return (stage?.subjects ?? [])
    .map(({ key }) => key)
    .filter((key) => !result.subjects.some(({ subject }) => subject === key))
}

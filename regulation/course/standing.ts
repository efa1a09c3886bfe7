import { admission } from '../admission/admission.ts'
import { rulesOf } from './rules-of-case.ts'
import type { StageResult } from './stage-result.ts'
import type { CaseState } from './state.ts'

/** How a case stands when its item is opened: what the meeting's rules ask of it. */
export type Standing = {
  admitted: boolean
  cite: readonly string[]
  profileSeen: 'familiarised' | 'refused-before-witnesses' | null
}

type Scored = { score: number; threshold: number }

/** A stage without a result was not passed; so its score is below every threshold. */
const NOT_PASSED: Scored = { score: 0, threshold: 1 }

/**
 * Whether the employee is admitted to the interview, and how he came to know his profile.
 *
 * @example standingOf(state) //=> { admitted: true, cite: ['para 24'], profileSeen: 'familiarised' }
 */
export const standingOf = (state: CaseState): Standing => {
  const { ruleset } = rulesOf(state.frame)
  const fitness = state.current.stages.fitness?.result
  const { admitted, cite } = admission({
    ruleset,
    round: state.current.round,
    branch: state.frame.branch,
    standardsMet: fitness?.stage === 'fitness' && fitness.standardsMet,
    ...worseScore(state, state.current.stages.testing?.result ?? null),
  })
  return { admitted, cite, profileSeen: profileSeen(state) }
}

const profileSeen = ({ current: { profile } }: CaseState): Standing['profileSeen'] => {
  if (profile.refusal) return 'refused-before-witnesses'
  return profile.familiarisedOn === null ? null : 'familiarised'
}

/** The worse of the subjects that count: the one that lies lowest against its threshold. */
const worseScore = (state: CaseState, result: StageResult | null): Scored => {
  if (result?.stage !== 'testing') return NOT_PASSED
  const stage = rulesOf(state.frame).ruleset.certification.stages.find(({ key }) => key === 'testing')
  const counting = new Set(
    (stage?.subjects ?? []).flatMap(({ key, threshold }) => (threshold === 'counts' ? [key] : [])),
  )
  return result.subjects
    .filter(({ subject }) => counting.has(subject))
    .reduce<Scored>(
      (worse, { score, threshold }) =>
        score - threshold < worse.score - worse.threshold ? { score, threshold } : worse,
      { score: Number.POSITIVE_INFINITY, threshold: 0 },
    )
}

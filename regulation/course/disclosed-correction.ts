import type { DecisionKey, GroundKey, Ruleset } from '../rulesets/ruleset.ts'
import { tally } from '../tally/tally.ts'
import type { CorrectedBallot, Right } from './correction.ts'
import type { MissedReason, StageResult, SubjectScore } from './stage-result.ts'
import type { Correction } from './state.ts'

/** What stood in a record, or stands there now, as far as it is told: days, results, counts; ids of people and documents. */
export type Disclosed = {
  on?: string | null
  standardsMet?: boolean
  subjects?: readonly SubjectScore[]
  absence?: MissedReason | null
  document?: string
  people?: readonly string[]
  decision?: DecisionKey | null
  counts?: { readonly [decision: string]: number }
  grounds?: readonly GroundKey[]
  recommendation?: 'reserve' | 'promotion' | null
}

/**
 * What a correction changed, as it is told to the employee: the value before and the one after. How each member voted is
 * not told, the counts are.
 *
 * @example disclosedCorrection(ruleset, correction) //=> { before: { on: '2027-05-12' }, after: { on: '2027-05-21' } }
 */
export const disclosedCorrection = (
  ruleset: Ruleset,
  correction: Correction,
): { before: Disclosed; after: Disclosed } => ({
  before: beforeOf(correction),
  after: afterOf(ruleset, correction),
})

const beforeOf = ({ corrects, was }: Correction): Disclosed => {
  if (was === null) return {}
  if (corrects === 'result') {
    const { result, missed } = was as { result: StageResult | null; missed: MissedReason | null }
    return result ? resultOf(result) : { absence: missed }
  }
  if (corrects === 'absence') return { absence: was as MissedReason }
  if (corrects === 'document') return { document: String(was) }
  if (corrects === 'witnesses') return { people: was as string[] }
  if (corrects === 'ballot' || corrects === 'decision') {
    const { by: _, ...told } = was as Disclosed & { by?: string }
    return told
  }
  return { on: String(was) }
}

const afterOf = (ruleset: Ruleset, right: Right): Disclosed => {
  switch (right.corrects) {
    case 'result':
      return resultOf(right.result)
    case 'absence':
      return { absence: right.absence }
    case 'document':
      return right.replacedBy === undefined ? {} : { document: right.replacedBy }
    case 'witnesses':
      return { people: right.witnesses }
    case 'decision':
      return {
        ...(right.grounds ? { grounds: right.grounds } : {}),
        ...(right.recommendation === undefined ? {} : { recommendation: right.recommendation }),
      }
    case 'ballot':
      return countedOf(ruleset, right.ballot)
    case 'opened-in-error':
      return {}
    default:
      return { on: right.on }
  }
}

const resultOf = (result: StageResult): Disclosed => {
  if (result.stage === 'fitness') return { standardsMet: result.standardsMet }
  return result.stage === 'testing' ? { subjects: result.subjects } : { document: result.conclusion }
}

/** What votes count. Options that nobody voted for change neither the count of the others nor what was adopted. */
export const countedOf = (ruleset: Ruleset, { votes, ...ballot }: CorrectedBallot): Disclosed => {
  const options = [...new Set(Object.values(votes).flatMap((vote) => vote ?? []))]
  if (options.length === 0) return { decision: null, counts: {} }
  const { decision, counts } = tally<DecisionKey>({
    ...{ ruleset, ...ballot, options },
    votes: new Map(Object.entries(votes)),
  })
  return { decision, counts }
}

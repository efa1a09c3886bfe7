import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CorrectedBallot } from './correction.ts'
import { countedOf } from './disclosed-correction.ts'

/**
 * What an entry of the log tells the employee: of votes that were corrected what they count, and not how each member voted.
 *
 * @example disclosedEntry('decree-1612', { corrects: 'ballot', ballot, … }) //=> { corrects: 'ballot', counted: { decision: 'corresponds', counts: { corresponds: 5 } }, … }
 */
export const disclosedEntry = (ruleset: string, data: unknown): unknown => {
  const ballot = ballotIn(data)
  if (ballot === null) return data
  const { ballot: _, ...told } = data as { ballot: CorrectedBallot }
  return { ...told, counted: countedOf(rulesetOf(ruleset), ballot) }
}

/** The votes that an entry corrects; null where it corrects none. */
export const ballotIn = (data: unknown): CorrectedBallot | null =>
  typeof data === 'object' &&
  data !== null &&
  'corrects' in data &&
  data.corrects === 'ballot' &&
  'ballot' in data
    ? (data.ballot as CorrectedBallot)
    : null

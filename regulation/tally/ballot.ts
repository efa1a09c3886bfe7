import { RulebookError } from '../rulebook-error.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/**
 * One round of an open vote. People are named by any id; a member present whose vote is null or missing abstains.
 */
export type TallyRequest<Option extends string = string> = {
  ruleset: Ruleset
  composition: readonly string[]
  chairman: string
  present: readonly string[]
  votes: ReadonlyMap<string, Option | null>
  options: readonly Option[]
}

/**
 * Refuses a ballot that cannot be: a commission that is too small, somebody named twice or from outside it, a vote of
 * somebody who is not present (also an abstention) or for what is not an option.
 *
 * @throws RulebookError naming what is wrong, as in `votes.e`
 * @example refuseImpossibleBallot(request) // passes
 */
export const refuseImpossibleBallot = (request: TallyRequest): void => {
  const { ruleset, composition, chairman, present, options } = request
  const { atLeast, cite } = ruleset.commission.members
  refuseRepeated('composition', composition)
  if (composition.length < atLeast) {
    throw new RulebookError(
      'composition',
      `expected at least ${atLeast} members, got ${composition.length} (${cite})`,
    )
  }
  if (!composition.includes(chairman))
    throw new RulebookError('chairman', `${chairman} is not in the composition`)
  refuseRepeated('present', present)
  const stranger = present.find((member) => !composition.includes(member))
  if (stranger !== undefined) throw new RulebookError('present', `${stranger} is not in the composition`)
  if (options.length === 0) throw new RulebookError('options', 'expected at least one decision to vote for')
  refuseRepeated('options', options)
  refuseImpossibleVotes(request)
}

const refuseRepeated = (field: string, names: readonly string[]): void => {
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw new RulebookError(field, `${repeated} is named twice`)
}

const refuseImpossibleVotes = ({ present, votes, options }: TallyRequest): void => {
  for (const [member, option] of votes) {
    if (!present.includes(member)) {
      throw new RulebookError(`votes.${member}`, `${member} is not present; only members present vote`)
    }
    if (option !== null && !options.includes(option)) {
      throw new RulebookError(
        `votes.${member}`,
        `${option} is not an option; expected ${options.join(', ')} or null`,
      )
    }
  }
}

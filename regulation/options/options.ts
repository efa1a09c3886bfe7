import type { Cite } from '../cite.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Choice, RoundChoices } from '../rulesets/certification-rules.ts'
import type { CertificationKind, DecisionKey, Round } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/** `attended` false: absent without a good reason. */
export type OptionsRequest = {
  ruleset: Ruleset
  kind: CertificationKind
  round: Round
  admitted: boolean
  attended: boolean
}

export type OptionsAnswer = { options: DecisionKey[]; cite: Cite[] }

/**
 * The decisions among which the commission chooses, in the order of the voting sheet, with what allows or limits them.
 *
 * @throws RulebookError naming `kind` when the ruleset has no such certification, `round` when it has no second round
 * @example options({ ruleset: rulesetOf('decree-1612'), kind: 'regular', round: 2, admitted: false, attended: true })
 * //=> { options: ['demotion', 'dismissal'], cite: ['para 37'] }
 */
export const options = ({ ruleset, kind, round, admitted, attended }: OptionsRequest): OptionsAnswer => {
  const choices = choicesOf(ruleset, kind, round)
  const limits = [admitted ? null : choices.notAdmitted, attended ? null : choices.absent]
  const limiting = limits.filter((choice): choice is Choice => choice !== null)
  const deciding = limiting.length > 0 ? limiting : [choices.regular]
  return {
    options: choices.regular.options.filter((option) =>
      deciding.every((choice) => choice.options.includes(option)),
    ),
    cite: [...new Set(deciding.map(({ cite }) => cite))],
  }
}

const choicesOf = (ruleset: Ruleset, kind: CertificationKind, round: Round): RoundChoices => {
  const { decisions } = ruleset.certification
  const rounds = decisions[kind]
  if (!rounds) {
    throw new RulebookError('kind', `${ruleset.id} has ${Object.keys(decisions).join(', ')}, but no ${kind}`)
  }
  const choices = rounds[round]
  if (!choices) throw new RulebookError('round', `expected 1: the ${kind} certification has no second round`)
  return choices
}

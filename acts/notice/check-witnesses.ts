import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { ActContext } from '../act.ts'
import { invalid } from '../problem.ts'

/** An act of refusal: its witnesses, who refused, and the rulesets of their cases, which say how many it takes. */
type Refusal = { witnesses: readonly string[]; refusing: readonly string[]; rulesets: readonly string[] }

/**
 * Checks the witnesses of a refusal to sign: different employees of the roster, as many as the ruleset asks for, none of
 * them one who refused.
 *
 * @throws Problem `invalid` naming `witnesses`
 */
export const checkWitnesses = async (
  { database }: Pick<ActContext, 'database'>,
  { witnesses, refusing, rulesets }: Refusal,
): Promise<readonly string[]> => {
  const needed = Math.max(...rulesets.map((id) => rulesetOf(id).certification.refusalToSign.witnesses))
  const distinct = [...new Set(witnesses)]
  if (distinct.length < needed || distinct.length !== witnesses.length)
    throw invalid('witnesses', `a refusal to sign has ${needed} different witnesses`)
  if (distinct.some((witness) => refusing.includes(witness)))
    throw invalid('witnesses', 'whoever refused to sign is no witness of it')
  const known = await database.employee.count({ where: { id: { in: distinct } } })
  if (known !== distinct.length) throw invalid('witnesses', 'are employees of the roster')
  return distinct
}

import type { Cite } from '../cite.ts'
import type { AftermathRules } from '../rulesets/aftermath-rules.ts'

/**
 * Under which clause an employee stands at the disposal of the body and is offered a post; none where the act knows no disposal.
 *
 * @example disposalClauses(rulesetOf('decree-1612').aftermath) //=> []
 */
export const disposalClauses = ({ order: { disposal } }: AftermathRules): readonly Cite[] =>
  disposal ? [disposal.ordinary.cite] : []

/** Under which clause one is dismissed who does not take the lower post; none where the act knows no such ground. */
export const refusedOfferClauses = ({ order: { dismissal } }: AftermathRules): readonly Cite[] =>
  dismissal ? [dismissal.grounds.refusedOffer] : []

import { Temporal } from 'temporal-polyfill'
import type { Typed } from '../../records/console/form-draft.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { dayTyped } from '../forms/day-typed.ts'

/**
 * The whole time for which was determined, as far as it lies ahead, in the boxes of a timing: a service shortens it where it
 * needs to.
 *
 * @example wholeHalfYear({ asOf: '2027-01-01', ruleset }, Temporal.PlainDate.from('2026-12-01'))
 * //=> from 1 January to 30 June 2027
 */
export const wholeHalfYear = (
  { asOf, ruleset }: { asOf: string; ruleset: string },
  today: Temporal.PlainDate,
): Typed => {
  const first = Temporal.PlainDate.from(asOf)
  const { months } = rulesetOf(ruleset).determination
  const from = Temporal.PlainDate.compare(first, today) < 0 ? today : first
  return {
    ...dayTyped('from', from.toString()),
    ...dayTyped('to', first.add({ months }).subtract({ days: 1 }).toString()),
  }
}

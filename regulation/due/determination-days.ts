import type { Ruleset } from '../rulesets/ruleset.ts'

/**
 * The first days of the periods of a year for which the personnel service determines (para 8): from 1 January on, one
 * after each period.
 *
 * @example determinationDays(rulesetOf('decree-1612')) //=> [{ month: 1, day: 1 }, { month: 7, day: 1 }]
 */
export const determinationDays = ({
  determination,
}: Pick<Ruleset, 'determination'>): { month: number; day: number }[] => {
  const periods = Math.floor(12 / determination.months)
  return Array.from({ length: periods }, (_, period) => ({
    month: 1 + period * determination.months,
    day: 1,
  }))
}

import { type CivilDate, dayAfter, isBefore } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import { shifted } from './shifted.ts'
import type { Interval } from './term.ts'

/**
 * The first day from which a term counted backwards does not end before a given day: the earliest start for a notice
 * that is served today, say. Counted in calendar units only.
 *
 * @throws RulebookError naming the anchor for a term in working days, or one that counts forwards
 * @example firstAnchor(monthsBefore('start', 1), parseCivilDate('2027-01-31')).toString() //=> '2027-03-01'
 */
export const firstAnchor = (
  { anchor, count, unit, direction }: Interval,
  notBefore: CivilDate,
): CivilDate => {
  if (unit === 'workingDays' || direction === 'after') {
    throw new RulebookError(anchor, 'only a term in calendar units before this day can be turned round')
  }
  let date = shifted(notBefore, count, unit)
  // A month without that day: 28 February less a month is 28 January, and too early for 31 January.
  while (isBefore(shifted(date, -count, unit), notBefore)) date = dayAfter(date)
  return date
}

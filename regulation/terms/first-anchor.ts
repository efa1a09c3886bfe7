import { type CivilDate, dayAfter, isBefore } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Interval } from './term.ts'

const DURATION = { weeks: 'weeks', months: 'months', years: 'years', calendarDays: 'days' } as const

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
  const duration = { [DURATION[unit]]: count }
  let date = notBefore.add(duration)
  // A month without that day: 28 February less a month is 28 January, and too early for 31 January.
  while (isBefore(date.subtract(duration), notBefore)) date = dayAfter(date)
  return date
}

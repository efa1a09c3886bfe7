import type { CivilDate } from '../civil-date.ts'

/**
 * The same day of a later month, or that month's last day where it has no such day.
 *
 * @example monthsAfter(parseCivilDate('2027-01-31'), 1).toString() //=> '2027-02-28'
 */
export const monthsAfter = (date: CivilDate, months: number): CivilDate => date.add({ months })

/**
 * The same day of an earlier month, or that month's last day where it has no such day.
 *
 * @example monthsBefore(parseCivilDate('2027-03-31'), 1).toString() //=> '2027-02-28'
 */
export const monthsBefore = (date: CivilDate, months: number): CivilDate => date.subtract({ months })

/**
 * The same day of a later year; 29 February becomes 28 February where the year has none.
 *
 * @example yearsAfter(parseCivilDate('2024-02-29'), 3).toString() //=> '2027-02-28'
 */
export const yearsAfter = (date: CivilDate, years: number): CivilDate => date.add({ years })

/**
 * The same day of the week, some weeks later.
 *
 * @example weeksAfter(parseCivilDate('2027-03-10'), 1).toString() //=> '2027-03-17'
 */
export const weeksAfter = (date: CivilDate, weeks: number): CivilDate => date.add({ weeks })

/**
 * The same day of the week, some weeks earlier; it never rolls to a working day.
 *
 * @example weeksBefore(parseCivilDate('2027-03-31'), 2).toString() //=> '2027-03-17'
 */
export const weeksBefore = (date: CivilDate, weeks: number): CivilDate => date.subtract({ weeks })

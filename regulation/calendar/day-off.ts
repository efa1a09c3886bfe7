import type { CivilDate } from '../civil-date.ts'

/** The public holidays, and the two other days off that never move. */
export type HolidayKey =
  | 'new-year'
  | 'womens-day'
  | 'nauryz'
  | 'unity-day'
  | 'defender-day'
  | 'victory-day'
  | 'capital-day'
  | 'constitution-day'
  | 'republic-day'
  | 'independence-day'
  | 'orthodox-christmas'
  | 'kurban-ait'

/**
 * Why nobody works on a day.
 *
 * - `weekend`: Saturday or Sunday
 * - `holiday`: the holiday itself
 * - `moved-holiday`: the working day to which a holiday that fell on a weekly day off (`from`) was moved
 * - `transfer`: given off by the Government, `worked` is the day off that is worked in exchange
 * - `amendment`: given off by an act that the personnel service entered (`act` null: it has no number)
 */
export type DayOff =
  | { as: 'weekend' }
  | { as: 'holiday'; holiday: HolidayKey }
  | { as: 'moved-holiday'; holiday: HolidayKey; from: CivilDate }
  | { as: 'transfer'; worked: CivilDate }
  | { as: 'amendment'; act: string | null }

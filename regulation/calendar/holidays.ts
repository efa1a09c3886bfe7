import type { HolidayKey } from './day-off.ts'

/** A holiday on the same day of each year; `until` and `since` are years, both inclusive. */
export type YearlyHoliday = {
  holiday: HolidayKey
  month: number
  days: readonly number[]
  since?: number
  until?: number
}

/** Public holidays in the years that the shipped calendar covers; at a weekend they move. */
export const PUBLIC_HOLIDAYS: readonly YearlyHoliday[] = [
  { holiday: 'new-year', month: 1, days: [1, 2] },
  { holiday: 'womens-day', month: 3, days: [8] },
  { holiday: 'constitution-day', month: 3, days: [15], since: 2027 },
  { holiday: 'nauryz', month: 3, days: [21, 22, 23] },
  { holiday: 'unity-day', month: 5, days: [1] },
  { holiday: 'defender-day', month: 5, days: [7] },
  { holiday: 'victory-day', month: 5, days: [9] },
  { holiday: 'capital-day', month: 7, days: [6] },
  { holiday: 'constitution-day', month: 8, days: [30], until: 2025 },
  { holiday: 'republic-day', month: 10, days: [25] },
  { holiday: 'independence-day', month: 12, days: [16] },
]

/** Days off that stay where they are, also at a weekend: Christmas on 7 January of each year. */
export const FIXED_DAYS_OFF: readonly YearlyHoliday[] = [
  { holiday: 'orthodox-christmas', month: 1, days: [7] },
]

/** The first day of Kurban Ait; in 2022, 2024 and 2030 it is at a weekend. It does not move. */
export const KURBAN_AIT: readonly string[] = [
  '2023-06-28',
  '2025-06-06',
  '2026-05-27',
  '2027-05-16',
  '2028-05-05',
  '2029-04-24',
]

/** Transfers decreed by the Government: a day off is worked, a working day is off in exchange. */
export const TRANSFERS: readonly { worked: string; off: string }[] = [
  { worked: '2022-03-05', off: '2022-03-07' },
  { worked: '2022-08-27', off: '2022-08-29' },
  { worked: '2022-10-22', off: '2022-10-24' },
  { worked: '2023-07-01', off: '2023-07-07' },
  { worked: '2024-05-04', off: '2024-05-08' },
  { worked: '2025-01-05', off: '2025-01-03' },
]

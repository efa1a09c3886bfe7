import { Temporal } from 'temporal-polyfill'
import { type CivilDate, compareDates, dayAfter, dayNumber, parseCivilDate } from '../civil-date.ts'
import { type Calendar, isWeekend } from './calendar.ts'
import type { DayOff, HolidayKey } from './day-off.ts'
import { FIXED_DAYS_OFF, KURBAN_AIT, PUBLIC_HOLIDAYS, TRANSFERS, type YearlyHoliday } from './holidays.ts'

const FIRST_YEAR = 2022
const LAST_YEAR = 2030
const VERSION = 'kz-2022-2030.1'

type Held = { holiday: HolidayKey; date: CivilDate }

/** Every day on which one of these holidays is, in order. */
const heldDays = (holidays: readonly YearlyHoliday[]): Held[] => {
  const held: Held[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const { holiday, month, days, since = FIRST_YEAR, until = LAST_YEAR } of holidays) {
      if (year < since || year > until) continue
      held.push(...days.map((day) => ({ holiday, date: new Temporal.PlainDate(year, month, day) })))
    }
  }
  return held.sort((a, b) => compareDates(a.date, b.date))
}

/** A holiday at a weekend moves to the next day that is free of weekend and of any other day off. */
const placeMoved = (off: Map<number, DayOff>, { holiday, date }: Held): void => {
  let free = dayAfter(date)
  while (isWeekend(dayNumber(free)) || off.has(dayNumber(free))) free = dayAfter(free)
  off.set(dayNumber(free), { as: 'moved-holiday', holiday, from: date })
}

const daysOff = (): Map<number, DayOff> => {
  const off = new Map<number, DayOff>()
  const publicDays = heldDays(PUBLIC_HOLIDAYS)
  const kurbanAit = KURBAN_AIT.map((day): Held => ({ holiday: 'kurban-ait', date: parseCivilDate(day) }))
  for (const { holiday, date } of [...publicDays, ...heldDays(FIXED_DAYS_OFF), ...kurbanAit]) {
    off.set(dayNumber(date), { as: 'holiday', holiday })
  }
  for (const held of publicDays) if (isWeekend(dayNumber(held.date))) placeMoved(off, held)
  for (const transfer of TRANSFERS) {
    off.set(dayNumber(parseCivilDate(transfer.off)), {
      as: 'transfer',
      worked: parseCivilDate(transfer.worked),
    })
  }
  return off
}

/**
 * The working days of Kazakhstan from 2022 to 2030, as the product ships them.
 *
 * @example isWorkingDay(shippedCalendar, parseCivilDate('2026-03-24')) //=> false (Nauryz moved from a Saturday)
 */
export const shippedCalendar: Calendar = {
  version: VERSION,
  first: new Temporal.PlainDate(FIRST_YEAR, 1, 1),
  last: new Temporal.PlainDate(LAST_YEAR, 12, 31),
  off: daysOff(),
  worked: new Set(TRANSFERS.map(({ worked }) => dayNumber(parseCivilDate(worked)))),
}

import { type CivilDate, dayNumber } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import { type Calendar, isWorkingDay, requireCovered } from './calendar.ts'
import type { DayOff } from './day-off.ts'

/** Days that an act makes off or working; `act` is its number. */
export type CalendarAmendment = {
  off: readonly CivilDate[]
  working: readonly CivilDate[]
  act?: string | undefined
}

/**
 * A calendar with an amendment on top. Holidays do not move again because of it.
 *
 * The version of the result is that of `base` with a mark of what was changed: the same changes, the same version.
 *
 * @throws RulebookError naming `calendar` when a day is in both lists, or is not covered by `base`
 * @example isWorkingDay(amendedCalendar(shippedCalendar, { off: [parseCivilDate('2027-03-03')], working: [] }),
 *   parseCivilDate('2027-03-03')) //=> false
 */
export const amendedCalendar = (base: Calendar, amendment: CalendarAmendment): Calendar => {
  if (amendment.off.length + amendment.working.length === 0) return base
  refuseContradiction(amendment)
  for (const date of [...amendment.off, ...amendment.working]) requireCovered(base, date)
  const givenOff: DayOff = { as: 'amendment', act: amendment.act ?? null }
  const off = new Map(base.off)
  const worked = new Set(base.worked)
  for (const date of amendment.off) {
    // A day that is off already keeps its reason.
    if (isWorkingDay(base, date)) off.set(dayNumber(date), givenOff)
    worked.delete(dayNumber(date))
  }
  for (const day of amendment.working.map(dayNumber)) worked.add(day)
  return { ...base, version: `${base.version}+${mark(amendment)}`, off, worked }
}

/**
 * Refuses an amendment that makes the same day off and working.
 *
 * @throws RulebookError naming `calendar`
 * @example refuseContradiction({ off: [], working: [] }) // passes
 */
export const refuseContradiction = ({ off, working }: CalendarAmendment): void => {
  const daysOff = new Set(off.map(dayNumber))
  const twice = working.find((date) => daysOff.has(dayNumber(date)))
  if (twice)
    throw new RulebookError('calendar', `${twice} is both in off and in working; keep it in one of them`)
}

/** FNV-1a over the changes in order: short, stable on every machine, and no secret. */
const mark = ({ off, working, act = '' }: CalendarAmendment): string => {
  const written = [off, working].map((dates) => dates.map(String).sort().join(',')).join('/') + act
  let hash = 0x811c9dc5
  for (let at = 0; at < written.length; at++) hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

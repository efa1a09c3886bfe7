import type { Typed } from '../../records/console/form-draft.ts'

/**
 * A date as its three boxes hold it; nothing for none.
 *
 * @example dayTyped('meeting', '2027-03-05') //=> { 'meeting-day': '5', 'meeting-month': '3', 'meeting-year': '2027' }
 */
export const dayTyped = (name: string, date: string | null | undefined): Typed => {
  const [year, month, day] = (date ?? '').split('-').map(Number)
  return year && month && day
    ? { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
    : {}
}

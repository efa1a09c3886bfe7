import type { Away } from './campaign-request.ts'

/**
 * Is somebody away on a day?
 *
 * @example isAway([{ from: '2027-03-01', to: '2027-03-10' }], '2027-03-10') //=> true
 */
export const isAway = (spans: readonly Away[], day: string): boolean =>
  spans.some(({ from, to }) => from <= day && (to === null || day <= to))

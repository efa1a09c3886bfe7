import type { Cite } from '../cite.ts'
import type { CreditedKind, LeaveKind } from './keys.ts'

/**
 * When an employee is certified.
 *
 * - `cycle`: after each so many years of continuous service; a certification held within `servesNextYears` before an
 *   anniversary serves that anniversary
 * - `joins`: periods of service join over a gap of at most so many months without other employment
 * - `window`: the months from the due date within which the certification lies
 * - `newPost`, `afterStudy`, `afterOrganisation`: years in the post; `takenUpWithin` months after study or secondment
 * - `afterLeave`: months after the return between which the certification lies
 * - `exemption`: of the head and the deputies, and after so many days of service with the service that is `credited`
 * - `elsewhere`: seconded to a state body, certified there
 */
export type DueRules = {
  cycle: { years: number; servesNextYears: number; cite: Cite }
  joins: { months: number; cite: Cite }
  window: { months: number }
  newPost: { years: number; cite: Cite }
  afterLeave: { kinds: readonly LeaveKind[]; fromMonths: number; toMonths: number; cite: Cite }
  afterStudy: { years: number; takenUpWithin: { months: number }; cite: Cite }
  afterOrganisation: { years: number; takenUpWithin: { months: number }; cite: Cite }
  exemption: { days: number; credited: readonly CreditedKind[]; cite: Cite }
  elsewhere: { cite: Cite }
}

import type { CaseFrame } from '../../regulation/course/frame.ts'

/** The name under which the workflow is registered. */
export const CERTIFICATION = 'certification'

/** What a certification is started with: ids and dates, never a name, a number or an address. */
export type CertificationInput = CaseFrame

/**
 * The workflow id of a case: one per duty, so that the same duty never runs twice.
 *
 * @example certificationId({ employeeId: 'e1', dueOn: '2027-03-05', attempt: 1 }) //=> 'certification/e1/2027-03-05/1'
 */
export const certificationId = (duty: { employeeId: string; dueOn: string; attempt: number }): string =>
  `certification/${duty.employeeId}/${duty.dueOn}/${duty.attempt}`

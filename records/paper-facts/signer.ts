import type { Database } from '../database.ts'

/**
 * By whom a paper is signed in an office, as the record knows it: under which order; or whose office it is, or who signed,
 * and on which day. `numbers`: of the personnel numbers behind an employee's id.
 */
export type Signer =
  | { orderId: string }
  | ({ office: 'secretary' | 'head'; on: string; numbers?: string[] } & (
      | { holderId: string }
      | { signedById: string }
    ))

/** How the record tells by whom a paper of something is signed, by its id; null where it does not. */
export type FindSigner = (database: Database, id: string) => Promise<Signer | null>

/** The personnel number behind an employee's id, as a list. */
export const numbersOf = async (database: Database, id: string): Promise<string[]> =>
  (await database.employee.findMany({ where: { id }, select: { personnelNumber: true } })).map(
    ({ personnelNumber }) => personnelNumber,
  )

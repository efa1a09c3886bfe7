import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { RegisterDirection } from '../../regulation/papers/paper-kinds.ts'
import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'

/** Which register: of a unit's personnel service (null: the whole body's), of a civil year, of what goes out or comes in. */
export type Register = { unitId: string | null; year: number; direction: RegisterDirection }

/** What is entered under a number. `about` is the same for one thing in several languages: it has one number. */
export type RegisterEntry = {
  title: string
  about: string | null
  correspondent: string | null
  caseId: string | null
  documentId: string | null
  registeredOn: Temporal.PlainDate
  registeredAt: Temporal.Instant
  registeredById: string
}

const keyOf = ({ unitId, year, direction }: Register): string => `${unitId ?? 'body'}/${year}/${direction}`

/** The number that the next entry of a register will have. @example await nextNumber(database, register) //=> 13 */
export const nextNumber = async (
  database: Pick<Database, 'registerNumber'>,
  register: Register,
): Promise<number> => {
  const { _max } = await database.registerNumber.aggregate({
    where: { register: keyOf(register) },
    _max: { number: true },
  })
  return (_max.number ?? 0) + 1
}

/**
 * Gives the next number of a register, without a gap and without a repeat: one after the other, in the transaction of
 * what it is given to.
 *
 * @returns the entry's id and its number
 * @example await takeNumber(tx, { unitId: null, year: 2027, direction: 'incoming' }, entry) //=> { id: '…', number: 13 }
 */
export const takeNumber = async (
  tx: Transaction,
  register: Register,
  { registeredOn, registeredAt, ...entry }: RegisterEntry,
): Promise<{ id: string; number: number }> => {
  const key = keyOf(register)
  await lock(tx, `register/${key}`)
  const id = randomUUID()
  const number = await nextNumber(tx, register)
  await tx.registerNumber.create({
    data: {
      ...{ id, number, register: key, ...register, ...entry },
      registeredOn: new Date(registeredOn.toString()),
      registeredAt: new Date(registeredAt.epochMilliseconds),
    },
  })
  return { id, number }
}

import type { Transaction } from '../../records/database.ts'
import { takeNumber } from '../../records/register/take-number.ts'
import type { ActContext } from '../act.ts'

/** What came in, beside the act that took it: `title` is a key of the register's texts, `id` that of what came in. */
export type CameIn = {
  title: 'appeal' | 'observer-application' | 'observer-opinion'
  id: string
  /** Whose register; null: the whole body's. */
  unitId: string | null
  /** From whom; null where the case tells. */
  correspondent: string | null
  caseId: string | null
  documentId: string | null
}

/**
 * Gives what came in the next incoming number, in the transaction that puts it on record.
 *
 * @returns the number
 */
export const numberIncoming = async (
  tx: Transaction,
  { clock, actor }: Pick<ActContext, 'clock' | 'actor'>,
  { id, unitId, ...entry }: CameIn,
): Promise<number> => {
  const registeredOn = clock.today()
  const register = { unitId, year: registeredOn.year, direction: 'incoming' as const }
  const { number } = await takeNumber(tx, register, {
    ...entry,
    about: `${entry.title}/${id}`,
    registeredOn,
    registeredAt: clock.now(),
    registeredById: actor.accountId,
  })
  return number
}

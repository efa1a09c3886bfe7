import { nextAppealMoment } from '../../regulation/appeal/appeal-moments.ts'
import type { FiledAppeal } from '../../regulation/appeal/appeal-state.ts'
import { filedAppeal } from '../../regulation/appeal/apply-appeal-event.ts'
import type { Transaction } from '../database.ts'
import { postStart } from '../outbox/post-message.ts'
import { oweAppeal } from './owe-appeal.ts'

/** An appeal to be put on record, and the start of its workflow. */
export type NewAppeal = {
  filed: FiledAppeal
  filedAt: string
  filedBy: string
  statement: string | null
  start: { workflowId: string; type: string }
}

/**
 * Puts an appeal on record with its number and leaves the start of its workflow, in one transaction.
 *
 * @returns the number, `A-2027-000012`
 */
export const storeAppeal = async (
  tx: Transaction,
  { filed, filedAt, filedBy, statement, start }: NewAppeal,
): Promise<string> => {
  const [next] = await tx.$queryRaw<{ ordinal: number }[]>`
    select nextval(pg_get_serial_sequence('"Appeal"', 'ordinal'))::int as ordinal`
  const ordinal = next?.ordinal ?? 0
  const number = `A-${filed.registeredOn.slice(0, 4)}-${String(ordinal).padStart(6, '0')}`
  const state = filedAppeal(filed)
  await tx.appeal.create({
    data: {
      id: filed.appealId,
      number,
      ordinal,
      workflowId: start.workflowId,
      caseId: filed.caseId,
      round: filed.round,
      against: filed.orderId === null ? 'decision' : 'order',
      orderId: filed.orderId,
      filedOn: new Date(filed.filedOn),
      registeredAt: filedAt,
      filedById: filedBy,
      statement,
      status: state.status,
      seq: 0,
      nextMomentAt: nextAppealMoment(state)?.at ?? null,
      state: state as object,
    },
  })
  await oweAppeal(tx, state)
  const args = [JSON.parse(JSON.stringify({ filed, filedAt, filedBy }))]
  await postStart(tx, { ...start, args })
  return number
}

import type { Database } from '../database.ts'

/** Messages were delivered, or `because` says why there is nobody left to deliver them to. */
export const markDelivered = async (
  database: Database,
  ids: readonly bigint[],
  because: string | null = null,
): Promise<void> => {
  await database.$executeRaw`
    update "OutboxMessage" set "deliveredAt" = now(), "leasedUntil" = null, "lastError" = ${because}
    where id = any(${[...ids]}::bigint[]) and "deliveredAt" is null`
}

/**
 * A message could not be delivered: it waits so many seconds, and with it all later ones of its workflow.
 *
 * @example await postpone(database, 7n, { seconds: 5, because: 'Temporal does not answer' })
 */
export const postpone = async (
  database: Database,
  id: bigint,
  { seconds, because }: { seconds: number; because: string },
): Promise<void> => {
  await database.$executeRaw`
    update "OutboxMessage" set "leasedUntil" = now() + make_interval(secs => ${seconds}), "lastError" = ${because}
    where id = ${id} and "deliveredAt" is null`
}

/**
 * A fact that reached its case too late to be judged by it: the case was closed. It is judged as of its own instant:
 * this machine's clock says nothing about a case.
 *
 * @param key the key of the message, which for a submitted fact is the fact's id
 */
export const refuseUndelivered = async (database: Database, key: string): Promise<void> => {
  const fact = await database.fact.findUnique({ where: { id: key }, select: { receivedAt: true } })
  if (!fact) return
  await database.fact.updateMany({
    where: { id: key, judgement: null },
    data: { judgement: 'refused', reason: { reason: 'case-closed', cite: [] }, judgedAt: fact.receivedAt },
  })
}

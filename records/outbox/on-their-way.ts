import type { Awaited, Awaiting } from '../../regulation/awaiting.ts'
import type { Database } from '../database.ts'

/**
 * The messages that were left for a workflow and that it has not handled yet, in the order in which they were left;
 * whether they were delivered meanwhile or not.
 *
 * @returns null where nothing is awaited
 * @example await onTheirWay(database, { workflowId, handled: ['k1'] }) //=> { outcome: 'awaited', keys: ['k2'] }
 */
export const onTheirWay = async (
  database: Pick<Database, '$queryRaw'>,
  awaiting: Awaiting | undefined,
): Promise<Awaited | null> => {
  if (!awaiting) return null
  const { workflowId, handled } = awaiting
  const found = await database.$queryRaw<{ key: string }[]>`
    select args->0->>'key' as key from "OutboxMessage"
    where "workflowId" = ${workflowId} and kind = 'signal' and args->0->>'key' <> all(${[...handled]}::text[])
    order by id`
  return found.length === 0 ? null : { outcome: 'awaited', keys: found.map(({ key }) => key) }
}

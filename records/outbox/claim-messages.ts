import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Database } from '../database.ts'

/** A message that a relay holds until its lease ends. */
export type ClaimedMessage = {
  id: bigint
  kind: 'signal' | 'start'
  workflowId: string
  name: string
  args: JsonValue[]
  attempts: number
}

/** How long a relay that has claimed a message may take; then another delivers it again. */
const LEASE = '30 seconds'

/** Only one relay claims at a time, so that the messages of one workflow stay in their order. */
const CLAIM_LOCK = 0x0a77e570

/**
 * Claims messages that nobody delivered yet, the oldest first; none of a workflow for which another relay holds an
 * earlier one.
 *
 * @example await claimMessages(database, 100) //=> [{ id: 1n, kind: 'signal', … }]
 */
export const claimMessages = async (database: Database, atMost: number): Promise<ClaimedMessage[]> =>
  database.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(${CLAIM_LOCK}::bigint) as held`
    if (!lock?.held) return []
    const claimed = await tx.$queryRaw<ClaimedMessage[]>`
      update "OutboxMessage" set "leasedUntil" = now() + ${LEASE}::interval, attempts = attempts + 1
      where id in (
        select id from "OutboxMessage" waiting
        where "deliveredAt" is null and ("leasedUntil" is null or "leasedUntil" < now())
          and not exists (
            select 1 from "OutboxMessage" earlier
            where earlier."workflowId" = waiting."workflowId" and earlier.id < waiting.id
              and earlier."deliveredAt" is null and earlier."leasedUntil" >= now())
        order by id limit ${atMost})
      returning id, kind, "workflowId", name, args, attempts`
    return claimed.sort((one, other) => (one.id < other.id ? -1 : 1))
  })

import type { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'
import { lock } from '../lock.ts'
import { amendedDays } from './amended-days.ts'

/** An act that makes days off or working; dates `YYYY-MM-DD`. */
export type NewAmendment = { actNumber: string; off: readonly string[]; working: readonly string[] }

/**
 * Who entered it, when, the name of the signal by which open cases hear of it, and the version as which it was judged.
 */
type Entry = { enteredById: string; at: Temporal.Instant; signal: string; key: string; version: number }

/**
 * Stores an amendment as the next version, and leaves a message for every open case and every meeting whose
 * minutes are open, in one transaction.
 *
 * @returns `overtaken` where that is not the next version any more: what it was judged by is not in force
 * @example await storeAmendment(database, amendment, { enteredById, at, signal, key, version: 1 }) //=> 'stored'
 */
export const storeAmendment = (
  database: Database,
  amendment: NewAmendment,
  { version, ...entry }: Entry,
): Promise<'stored' | 'overtaken'> =>
  database.$transaction(async (tx) => {
    await lock(tx, 'calendar')
    if ((await amendedDays(tx)).version + 1 !== version) return 'overtaken'
    const enteredAt = new Date(entry.at.epochMilliseconds)
    await tx.calendarAmendment.create({
      data: {
        version,
        actNumber: amendment.actNumber,
        off: amendment.off.map((day) => new Date(day)),
        working: amendment.working.map((day) => new Date(day)),
        enteredById: entry.enteredById,
        enteredAt,
      },
    })
    const { off, working } = await amendedDays(tx)
    const told = JSON.stringify([
      { key: entry.key, at: entry.at.toString(), version: String(version), off, working },
    ])
    await tx.$executeRaw`
      insert into "OutboxMessage" ("kind", "workflowId", "name", "args", "createdAt")
      select 'signal', "workflowId", ${entry.signal}, ${told}::jsonb, ${enteredAt} from (
        select "workflowId" from "Case" where "status" <> 'closed'
        union all
        select "workflowId" from "Meeting"
        where "status" = 'closed' and "state" -> 'minutes' ->> 'completedOn' is null
      ) as "Open"`
    return 'stored'
  })

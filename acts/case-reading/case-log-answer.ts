import { z } from 'zod'
import type { NamedAccount } from '../../records/acting/list-acting-orders.ts'
import type { NamedOrder } from '../../records/acting/orders-named.ts'
import type { StoredLogEntry } from '../../records/case/read-log.ts'
import type { Page } from '../../records/paging/page.ts'
import { namedAccount, namedOrder } from '../acting/acting-answer.ts'
import { pageFields, pageSchema } from '../page-input.ts'

/** What is asked of a log: everything, or only what these name. */
export const caseLogInput = z.strictObject({
  caseId: z.uuid(),
  ...pageFields,
  order: z.enum(['first', 'latest']).default('first').meta({ description: 'Which entry comes first.' }),
  actor: z.uuid().optional().meta({ description: 'Only what this account did.' }),
  document: z.uuid().optional().meta({ description: 'Only what this document came with.' }),
  step: z.string().max(50).optional().meta({ description: 'Only what is about this step or stage.' }),
  from: z.iso.date().optional().meta({ description: 'Only what was recorded on this day or later.' }),
  to: z.iso.date().optional().meta({ description: 'Only what was recorded on this day or earlier.' }),
})
export type LogAsked = z.infer<typeof caseLogInput>

type BroughtDocument = { id: string; fileName: string }

/**
 * An entry of the log: who did it, null for what the case did by itself; for whom he acted, by which order; the documents that
 * came with it; the deadlines that it is about.
 */
export type LogLine = StoredLogEntry & {
  by: NamedAccount | null
  acting: NamedOrder | null
  documents: BroughtDocument[]
  steps: string[]
}

/** What a log can be asked for: of all its entries. */
export type LogChoices = { actors: NamedAccount[]; documents: BroughtDocument[]; steps: string[] }

/** A log as it is answered; `brokenAt`: the first entry whose hash does not hold, null when all do. */
export type CaseLog = Page<LogLine> & {
  chain: { entries: number; brokenAt: number | null }
  choices: LogChoices
}

const broughtDocument = z.object({ id: z.uuid(), fileName: z.string() })

/** What `GET /cases/{id}/log` answers. */
export const caseLogAnswer = pageSchema(
  z.object({
    seq: z.int(),
    event: z.string(),
    occurredOn: z.iso.date().nullable(),
    receivedAt: z.iso.datetime().nullable(),
    recordedAt: z.iso.datetime(),
    actorId: z.uuid().nullable(),
    by: namedAccount.nullable().meta({ description: 'Who did it; null for what the case did by itself.' }),
    factId: z.string().nullable(),
    data: z.unknown(),
    cite: z.array(z.string()),
    late: z.boolean(),
    acting: namedOrder,
    documents: z.array(broughtDocument),
    steps: z.array(z.string()).meta({ description: 'The steps or stages that it is about.' }),
    previousHash: z.string(),
    hash: z.string(),
  }),
).extend({
  chain: z.object({ entries: z.int(), brokenAt: z.int().nullable() }),
  choices: z.object({
    actors: z.array(namedAccount),
    documents: z.array(broughtDocument),
    steps: z.array(z.string()),
  }),
})

import { z } from 'zod'
import { type NamedOrder, ordersNamed } from '../../records/acting/orders-named.ts'
import { readLog, type StoredLogEntry, verifyChain } from '../../records/case/read-log.ts'
import { cursorOf, type Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { namedOrder } from '../acting/acting-answer.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ caseId: z.uuid(), ...pageFields })
const position = z.tuple([z.int()])

/** An entry, and for whom its actor acted, by which order; null where he acted for himself. */
type Line = StoredLogEntry & { acting: NamedOrder | null }

type Answer = Page<Line> & { chain: { entries: number; brokenAt: number | null } }

/** The log of a case in its order, and whether its chain of hashes is whole. */
export const listCaseLog: Act<z.infer<typeof input>, Answer> = {
  name: 'list-case-log',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ database }, asked) => {
    const { limit, position: from } = pageRequest(asked, position)
    const { caseId } = asked
    const chain = await verifyChain(database, caseId)
    const rows = await readLog(database, { caseId, after: from?.[0] ?? 0, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const orders = await ordersNamed(
      database,
      page.flatMap(({ actingOrderId }) => actingOrderId ?? []),
    )
    const items = page.map((row): Line => ({ ...row, acting: orders.get(row.actingOrderId ?? '') ?? null }))
    const last = items.at(-1)
    const next = rows.length > limit && last ? cursorOf([last.seq]) : null
    return { items, next, total: chain.entries, chain }
  },
}

/** What `GET /cases/{id}/log` answers; `brokenAt`: the first entry whose hash does not hold, null when all do. */
export const caseLogAnswer = pageSchema(
  z.object({
    seq: z.int(),
    event: z.string(),
    occurredOn: z.iso.date().nullable(),
    receivedAt: z.iso.datetime().nullable(),
    recordedAt: z.iso.datetime(),
    actorId: z.uuid().nullable(),
    factId: z.string().nullable(),
    data: z.unknown(),
    cite: z.array(z.string()),
    late: z.boolean(),
    acting: namedOrder,
    previousHash: z.string(),
    hash: z.string(),
  }),
).extend({ chain: z.object({ entries: z.int(), brokenAt: z.int().nullable() }) })

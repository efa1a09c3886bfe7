import { almatyHour } from '../../regulation/almaty-day.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { NamedAccount } from '../acting/list-acting-orders.ts'
import { namedInEntries } from '../acting/named-in-entries.ts'
import type { NamedOrder } from '../acting/orders-named.ts'
import type { Database, Prisma } from '../database.ts'
import { caseNumbers } from '../meeting/read-meeting.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** What an entry of the access log is of: a view, a print, something that was taken, a sign-in, an act for somebody. */
export const ACCESS_KINDS = [
  'case',
  'document',
  'paper',
  'dossier',
  'personnel-file',
  'hand-over',
  'file',
  'print',
  'recording',
  'observer',
  'acting',
  'notice-again',
  'sign-in',
] as const
export type AccessKind = (typeof ACCESS_KINDS)[number]

/** An entry: who did what, when; `of` is the id or the address of what it was done to. An observer has no account. */
export type AccessLine = {
  at: string
  by: NamedAccount | null
  kind: string
  of: string | null
  caseNumber: string | null
  acting: NamedOrder | null
}

/** When the last entry seen was made, RFC 3339, and its id. */
export type AccessPosition = [string, string]

/** What is asked for; left out: everything. `by` is a personnel number; `from` and `to` are days in Almaty, both included. */
export type AccessesAsked = {
  caseId?: string | undefined
  by?: string | undefined
  kind?: AccessKind | undefined
  from?: string | undefined
  to?: string | undefined
  page: PageRequest<AccessPosition>
}

/** A page of the access log, the latest first. */
export const listAccesses = async (database: Database, asked: AccessesAsked): Promise<Page<AccessLine>> => {
  const { page } = asked
  const where = await whereOf(database, asked)
  const [total, rows] = await Promise.all([
    database.accessLogEntry.count({ where }),
    database.accessLogEntry.findMany({
      where: { AND: [where, after(page.position)] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
    }),
  ])
  const caseIds = rows.flatMap(({ caseId }) => caseId ?? [])
  const [{ people, orders }, numbers] = await Promise.all([
    namedInEntries(
      database,
      rows.map(({ accountId: actorId, actingOrderId }) => ({ actorId, actingOrderId })),
    ),
    caseNumbers(database, caseIds),
  ])
  return pageOf(rows, {
    ...{ limit: page.limit, total },
    positionOf: ({ at, id }): AccessPosition => [at.toISOString(), String(id)],
    itemOf: ({ at, accountId, what, caseId, actingOrderId }) => ({
      ...{ at: at.toISOString(), by: people.get(accountId ?? '') ?? null, ...readWhat(what) },
      caseNumber: numbers.get(caseId ?? '') ?? null,
      acting: orders.get(actingOrderId ?? '') ?? null,
    }),
  })
}

/** @example readWhat('paper 3f…') //=> { kind: 'paper', of: '3f…' } */
const readWhat = (what: string): { kind: string; of: string | null } => {
  const [, kind = what, of = null] = /^([a-z-]+)[ /](.*)$/.exec(what) ?? []
  return { kind, of }
}

const whereOf = async (
  database: Database,
  { caseId, by, kind, from, to }: AccessesAsked,
): Promise<Prisma.AccessLogEntryWhereInput> => ({
  ...(caseId !== undefined && { caseId }),
  ...(by !== undefined && { accountId: await accountOf(database, by) }),
  ...((from !== undefined || to !== undefined) && { at: period(from, to) }),
  ...(kind !== undefined && { OR: [{ what: kind }, ...begins(kind)] }),
})

/** What is older than the last entry seen; `lte` beside the choice keeps the time in the index. */
const after = (position: AccessPosition | null): Prisma.AccessLogEntryWhereInput => {
  if (position === null) return {}
  const at = new Date(position[0])
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: BigInt(position[1]) } }] }
}

const period = (from: string | undefined, to: string | undefined) => ({
  ...(from !== undefined && { gte: new Date(almatyHour(parseCivilDate(from, 'from'), 0)) }),
  ...(to !== undefined && { lt: new Date(almatyHour(parseCivilDate(to, 'to'), 24)) }),
})

const begins = (kind: AccessKind) => [' ', '/'].map((then) => ({ what: { startsWith: `${kind}${then}` } }))

/** Nobody's where there is no such account. */
const accountOf = async (database: Database, personnelNumber: string): Promise<string> => {
  const found = await database.account.findUnique({ where: { personnelNumber }, select: { id: true } })
  return found?.id ?? '00000000-0000-0000-0000-000000000000'
}

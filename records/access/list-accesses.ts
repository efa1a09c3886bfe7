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

/** The id of the last entry seen. */
export type AccessPosition = [string]

/** What is asked for; left out: everything. `by` is a personnel number. */
export type AccessesAsked = {
  caseId?: string | undefined
  by?: string | undefined
  kind?: AccessKind | undefined
  page: PageRequest<AccessPosition>
}

/** A page of the access log, the latest first. */
export const listAccesses = async (database: Database, asked: AccessesAsked): Promise<Page<AccessLine>> => {
  const { page } = asked
  const where = await whereOf(database, asked)
  const [total, rows] = await Promise.all([
    database.accessLogEntry.count({ where }),
    database.accessLogEntry.findMany({
      where: page.position === null ? where : { AND: [where, { id: { lt: BigInt(page.position[0]) } }] },
      orderBy: { id: 'desc' },
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
    positionOf: ({ id }): AccessPosition => [String(id)],
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
  { caseId, by, kind }: AccessesAsked,
): Promise<Prisma.AccessLogEntryWhereInput> => ({
  ...(caseId !== undefined && { caseId }),
  ...(by !== undefined && { accountId: await accountOf(database, by) }),
  ...(kind !== undefined && { OR: [{ what: kind }, ...begins(kind)] }),
})

const begins = (kind: AccessKind) => [' ', '/'].map((then) => ({ what: { startsWith: `${kind}${then}` } }))

/** Nobody's where there is no such account. */
const accountOf = async (database: Database, personnelNumber: string): Promise<string> => {
  const found = await database.account.findUnique({ where: { personnelNumber }, select: { id: true } })
  return found?.id ?? '00000000-0000-0000-0000-000000000000'
}

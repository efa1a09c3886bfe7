import { type CaseViewer, visibleCases } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** What became of a notice. */
export const NOTICE_OUTCOMES = [
  'queued',
  'accepted',
  'refused',
  'unknown',
  'by-hand',
  'served',
  'withdrawn',
] as const
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number]

const LINE = {
  id: true,
  caseId: true,
  meetingId: true,
  kind: true,
  role: true,
  recipientId: true,
  cite: true,
  channel: true,
  outcome: true,
  queuedAt: true,
  settledAt: true,
  servedOn: true,
  servedHow: true,
  servedDocumentId: true,
} as const

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof LINE }>

/** A notice in a list: to whom, by which way, and what became of it; its address and text stay out. */
export type NoticeLine = Omit<NoticeRow, 'queuedAt' | 'settledAt' | 'servedOn'> & {
  queuedAt: string
  settledAt: string | null
  servedOn: string | null
}

/** When the last notice seen was queued, and its id. */
export type NoticePosition = [string, string]

/**
 * What is asked for: of one case, of one outcome, or everything that the viewer may see. `owed`: only what the personnel
 * service owes by hand; it names the kinds of notice that the law wants proven.
 */
export type NoticesAsked = {
  viewer: CaseViewer
  caseId?: string | undefined
  outcome?: NoticeOutcome | undefined
  owed?: { writtenKinds: readonly string[] } | undefined
  page: PageRequest<NoticePosition>
}

/**
 * A page of notices, the newest first: those of the cases that the viewer may see, and those to himself. The two are
 * read each by its own index and put together.
 */
export const listNotices = async (database: Database, asked: NoticesAsked): Promise<Page<NoticeLine>> => {
  const { page } = asked
  const sources = await visibleNotices(database, asked.viewer)
  const read = await Promise.all(sources.map((source) => readSource(database, source, asked)))
  const positionOf = (row: NoticeRow): NoticePosition => [row.queuedAt.toISOString(), row.id]
  const rows = read.flatMap(({ found }) => found).sort(newestFirst)
  const total = read.reduce((sum, { count }) => sum + count, 0)
  return pageOf(rows, { limit: page.limit, total, positionOf, itemOf: noticeLine })
}

const readSource = async (
  database: Database,
  source: Prisma.NoticeWhereInput,
  { caseId, outcome, owed, page }: NoticesAsked,
): Promise<{ count: number; found: NoticeRow[] }> => {
  const where: Prisma.NoticeWhereInput = {
    AND: [
      source,
      caseId === undefined ? {} : { caseId },
      outcome === undefined ? {} : { outcome },
      owed === undefined ? {} : owedByHand(owed),
    ],
  }
  const [count, found] = await Promise.all([
    database.notice.count({ where }),
    database.notice.findMany({
      where: { AND: [where, beforePosition(page.position)] },
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      select: LINE,
    }),
  ])
  return { count, found }
}

const newestFirst = (one: NoticeRow, other: NoticeRow): number =>
  other.queuedAt.getTime() - one.queuedAt.getTime() || (one.id < other.id ? 1 : -1)

/** What mail did not bring to anybody but the personnel service, and what it brought to the employee without serving it. */
const owedByHand = ({ writtenKinds }: NonNullable<NoticesAsked['owed']>): Prisma.NoticeWhereInput => ({
  servedOn: null,
  OR: [
    { outcome: { in: ['by-hand', 'refused', 'unknown'] }, role: { not: 'personnel' } },
    { outcome: 'accepted', role: 'employee', kind: { in: [...writtenKinds] } },
  ],
})

/** None of them has a notice of another. */
const visibleNotices = async (database: Database, viewer: CaseViewer): Promise<Prisma.NoticeWhereInput[]> => {
  if (viewer.wholeBody) return [{}]
  const ofCases = { case: await visibleCases(database, viewer) }
  if (viewer.employeeId === null) return [ofCases]
  return [ofCases, { recipientId: viewer.employeeId, NOT: ofCases }]
}

const beforePosition = (position: NoticePosition | null): Prisma.NoticeWhereInput => {
  if (!position) return {}
  const [queued, id] = position
  const queuedAt = new Date(queued)
  return { OR: [{ queuedAt: { lt: queuedAt } }, { queuedAt, id: { lt: id } }] }
}

const noticeLine = ({ queuedAt, settledAt, servedOn, ...row }: NoticeRow): NoticeLine => ({
  ...row,
  queuedAt: queuedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
  servedOn: servedOn?.toISOString().slice(0, 10) ?? null,
})

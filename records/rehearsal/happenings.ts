import type { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

export type HappenedEntry = {
  at: string
  case: string
  caseId: string
  event: string
  late: boolean
  cite: string[]
}
export type HappenedNotice = {
  id: string
  queuedAt: string
  caseId: string | null
  kind: string
  role: string
  outcome: string
}
/** What happened after one instant and up to another; `more` when there was more than is told. */
export type Happenings = { log: HappenedEntry[]; notices: HappenedNotice[]; more: boolean }

const MOST = 500

/** Reads what cases recorded and which notices were made in `(from, to]`, in the order of time. */
export async function happenings(
  database: Database,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Happenings> {
  const span = { gt: new Date(from.epochMilliseconds), lte: new Date(to.epochMilliseconds) }
  const [entries, notices] = await Promise.all([
    database.caseLogEntry.findMany({
      where: { recordedAt: span },
      orderBy: [{ recordedAt: 'asc' }, { caseId: 'asc' }, { seq: 'asc' }],
      select: {
        recordedAt: true,
        caseId: true,
        event: true,
        late: true,
        cite: true,
        case: { select: { number: true } },
      },
      take: MOST + 1,
    }),
    database.notice.findMany({
      where: { queuedAt: span },
      orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, queuedAt: true, caseId: true, kind: true, role: true, outcome: true },
      take: MOST + 1,
    }),
  ])
  return {
    log: entries.slice(0, MOST).map(({ recordedAt, case: { number }, ...entry }) => ({
      at: recordedAt.toISOString(),
      case: number,
      ...entry,
    })),
    notices: notices.slice(0, MOST).map((notice) => ({ ...notice, queuedAt: notice.queuedAt.toISOString() })),
    more: entries.length > MOST || notices.length > MOST,
  }
}

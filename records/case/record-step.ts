import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { LogEntry } from '../../regulation/course/events.ts'
import { CHAIN_START, canonicalJson, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { projectedColumns } from './projected-columns.ts'
import { replaceTasks } from './replace-tasks.ts'

/** The log has a gap before this step, or holds another step under its number: to be retried, then looked at. */
export class LogGap extends Error {
  override readonly name = 'LogGap'
}

/**
 * Records one step of a case in one transaction: log entries linked to those before, projection, tasks, notices and
 * judgements of facts.
 *
 * A repeat of a step that stands already does nothing.
 *
 * @throws LogGap when the step does not follow the last entry
 * @example await recordStep(database, step) // the case's seq is now that of the step's last entry
 */
export const recordStep = async (database: Database, step: CaseStep): Promise<void> =>
  database.$transaction(async (tx) => {
    await lockLog(tx, step.caseId)
    if ((await append(tx, step)) === 'stood-already') return
    await tx.case.update({ where: { id: step.caseId }, data: projectedColumns(step) })
    await replaceTasks(tx, step)
    await queueNotices(tx, step)
    await judgeFacts(tx, step)
  })

/** The services' role cannot lock rows of the log, so the chain's head is held with an advisory lock. */
const lockLog = (tx: Transaction, caseId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${caseId}, 0))`

const append = async (
  tx: Transaction,
  { caseId, entries }: CaseStep,
): Promise<'appended' | 'stood-already'> => {
  const [first] = entries
  if (!first) return 'appended'
  const head = await tx.caseLogEntry.findFirst({
    where: { caseId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  const last = head?.seq ?? 0
  if (first.seq <= last) return standsAlready(tx, caseId, entries)
  if (first.seq !== last + 1) throw new LogGap(`entry ${first.seq} of case ${caseId} does not follow ${last}`)
  const rows = chained(head?.hash ?? CHAIN_START, entries.map(storedContent))
  await tx.caseLogEntry.createMany({ data: rows.map((row) => toRow(caseId, row)) })
  return 'appended'
}

const standsAlready = async (
  tx: Transaction,
  caseId: string,
  entries: readonly LogEntry[],
): Promise<'stood-already'> => {
  const stored = await tx.caseLogEntry.findMany({
    where: { caseId, seq: { in: entries.map(({ seq }) => seq) } },
    select: { seq: true, event: true, data: true },
    orderBy: { seq: 'asc' },
  })
  const brief = ({ seq, event, data }: { seq: number; event: string; data: unknown }) =>
    canonicalJson({ seq, event, data })
  if (stored.map(brief).join() === entries.map(brief).join()) return 'stood-already'
  throw new LogGap(`case ${caseId} holds another step at entry ${entries[0]?.seq}`)
}

/** What the hash is taken of: the entry as it can be read back, instants in one notation. */
const storedContent = (entry: LogEntry): LogEntry => ({
  ...entry,
  receivedAt: entry.receivedAt && new Date(entry.receivedAt).toISOString(),
  recordedAt: new Date(entry.recordedAt).toISOString(),
})

const toRow = (caseId: string, entry: LogEntry & { previousHash: string; hash: string }) => ({
  ...entry,
  caseId,
  data: entry.data as object,
  cite: [...entry.cite],
  occurredOn: entry.occurredOn === null ? null : new Date(entry.occurredOn),
})

const queueNotices = (tx: Transaction, { caseId, notices, entries, state }: CaseStep) =>
  tx.notice.createMany({
    data: notices.map(({ params, cite, ...notice }) => ({
      ...notice,
      caseId,
      seq: entries.at(-1)?.seq ?? null,
      params: params as object,
      cite: [...cite],
      outcome: 'queued',
      queuedAt: state.now,
    })),
  })

const judgeFacts = async (tx: Transaction, { judgements, state }: CaseStep): Promise<void> => {
  for (const { factId, judgement, reason } of judgements)
    await tx.fact.updateMany({
      where: { id: factId, judgement: null },
      data: { judgement, reason: reason as object, judgedAt: state.now },
    })
}

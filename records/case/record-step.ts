import type { CaseStep, QueuedNotice, RecordedStep } from '../../regulation/course/case-step.ts'
import type { LogEntry } from '../../regulation/course/events.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { CHAIN_START, canonicalJson, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { projectedColumns } from './projected-columns.ts'
import { replaceTasks } from './replace-tasks.ts'

/** The log has a gap before this step: to be retried, then looked at. */
export class LogGap extends Error {
  override readonly name = 'LogGap'
}

/**
 * Records one step of a case in one transaction: log entries linked to those before, projection, tasks, notices and
 * judgements of facts.
 *
 * A repeat of a step that stands already does nothing. A step whose numbers are taken by other content is not recorded:
 * what stands is answered, for a case whose worker died between our transaction and its own note of it.
 *
 * @throws LogGap when the step does not follow the last entry
 * @example await recordStep(database, step) //=> { outcome: 'recorded' }
 */
export const recordStep = async (database: Database, step: CaseStep): Promise<RecordedStep> =>
  database.$transaction(async (tx) => {
    await lockLog(tx, step.caseId)
    const last = await lastEntry(tx, step.caseId)
    const [first] = step.entries
    if (first && first.seq <= last.seq) return standing(tx, step, first.seq)
    if (first && first.seq !== last.seq + 1)
      throw new LogGap(`entry ${first.seq} of case ${step.caseId} does not follow ${last.seq}`)
    await append(tx, step, last.hash)
    await tx.case.update({ where: { id: step.caseId }, data: projectedColumns(step) })
    await replaceTasks(tx, step)
    await queueNotices(tx, step)
    await judgeFacts(tx, step)
    return { outcome: 'recorded' }
  })

/** The services' role cannot lock rows of the log, so the chain's head is held with an advisory lock. */
const lockLog = (tx: Transaction, caseId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${caseId}, 0))`

const lastEntry = async (tx: Transaction, caseId: string): Promise<{ seq: number; hash: string }> => {
  const last = await tx.caseLogEntry.findFirst({
    where: { caseId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  return last ?? { seq: 0, hash: CHAIN_START }
}

const append = async (tx: Transaction, { caseId, entries }: CaseStep, previous: string): Promise<void> => {
  const rows = chained(previous, entries.map(storedContent))
  if (rows.length > 0) await tx.caseLogEntry.createMany({ data: rows.map((row) => toRow(caseId, row)) })
}

const standing = async (
  tx: Transaction,
  { caseId, entries }: CaseStep,
  from: number,
): Promise<RecordedStep> => {
  const since = { caseId, seq: { gte: from } }
  const stored = await tx.caseLogEntry.findMany({ where: since, orderBy: { seq: 'asc' } })
  const brief = ({ seq, event, data }: { seq: number; event: string; data: unknown }) =>
    canonicalJson({ seq, event, data })
  if (stored.map(brief).join() === entries.map(brief).join()) return { outcome: 'recorded' }
  const { state } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } })
  const notices = await tx.notice.findMany({
    where: since,
    select: { id: true, kind: true, role: true, recipientId: true, params: true, cite: true },
  })
  return {
    outcome: 'stood',
    state: state as unknown as CaseState,
    entries: stored.map(({ event, data }) => ({ event, data }) as Pick<LogEntry, 'event' | 'data'>),
    notices: notices.map((notice) => ({ ...notice, params: notice.params as QueuedNotice['params'] })),
  }
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

import type { CaseStep, QueuedNotice, RecordedStep } from '../../regulation/course/case-step.ts'
import type { LogEntry } from '../../regulation/course/events.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { canonicalJson, chained } from '../chain.ts'
import { type Database, Prisma } from '../database.ts'
import { orderToFollow } from '../head-order/order-to-follow.ts'
import type { MessageToPost } from '../outbox/post-message.ts'
import { awaitedBy } from './awaited-by.ts'
import { leftAgendas } from './left-agendas.ts'
import { readHeadOfLog } from './read-head-of-log.ts'
import { tasksOfStep } from './tasks-of-step.ts'
import { writeStep } from './write-step.ts'

/** The log has a gap before this step: to be retried, then looked at. */
export class LogGap extends Error {
  override readonly name = 'LogGap'
}

/**
 * Records one step of a case, all of it or nothing: log entries linked to those before, projection, tasks, notices and
 * judgements of facts.
 *
 * A repeat of a step that stands already does nothing. A step whose numbers are taken by other content is not recorded:
 * what stands is answered, for a case whose worker died between our statement and its own note of it. Nor is one that
 * time alone brings while messages are on their way to the case: they are answered.
 *
 * @param beside what workflows are told of it beside that, by whoever records it
 * @throws LogGap when the step does not follow the last entry
 * @example await recordStep(database, step) //=> { outcome: 'recorded' }
 */
export const recordStep = async (
  database: Database,
  step: CaseStep,
  beside: readonly MessageToPost[] = [],
): Promise<RecordedStep> => {
  const head = await readHeadOfLog(database, step.caseId)
  const [first] = step.entries
  if (first && first.seq <= head.seq) return standing(database, step, first.seq)
  if (first && first.seq !== head.seq + 1)
    throw new LogGap(`entry ${first.seq} of case ${step.caseId} does not follow ${head.seq}`)
  const awaited = await awaitedBy(database, step)
  if (awaited) return awaited
  const entries = chained(head.hash, step.entries.map(storedContent))
  const rows = tasksOfStep(step, head)
  try {
    await writeStep(database, { ...step, entries, rows, messages: [...messagesOf(step), ...beside] })
  } catch (error) {
    // Its number was taken after we had looked: the key of the log lets one of two in.
    if (first && isTaken(error)) return standing(database, step, first.seq)
    throw error
  }
  return { outcome: 'recorded' }
}

/** What other workflows are told of a step: meetings that it leaves, and the way to the head's order. */
const messagesOf = (step: CaseStep): MessageToPost[] => [
  ...leftAgendas(step).map((signal) => ({ ...signal, kind: 'signal' as const })),
  ...orderToFollow(step),
]

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  String(error.meta?.code ?? error.message).includes('23505')

/** What stands from an entry on, as it is on record. */
type Standing = Extract<RecordedStep, { outcome: 'stood' }>

const standing = async (database: Database, step: CaseStep, from: number): Promise<RecordedStep> => {
  const since = { caseId: step.caseId, seq: { gte: from } }
  const stored = await database.caseLogEntry.findMany({ where: since, orderBy: { seq: 'asc' } })
  const { state } = await database.case.findUniqueOrThrow({
    where: { id: step.caseId },
    select: { state: true },
  })
  const notices = await database.notice.findMany({
    where: since,
    select: { id: true, kind: true, role: true, recipientId: true, params: true, cite: true },
  })
  const stood: Standing = {
    outcome: 'stood',
    state: state as unknown as CaseState,
    entries: stored.map(({ event, data }) => ({ event, data }) as Pick<LogEntry, 'event' | 'data'>),
    notices: notices.map((notice) => ({ ...notice, params: notice.params as QueuedNotice['params'] })),
  }
  const asStored = canonicalJson(stored.map(briefly)) === canonicalJson(step.entries.map(briefly))
  return asStored && isWhatStands(step, stood) ? { outcome: 'recorded' } : stood
}

const briefly = ({ seq, event, data }: { seq: number; event: string; data: unknown }) => ({
  seq,
  event,
  data,
})

/**
 * A message that leaves no entry has a judgement all the same, so a step that heard one more is another step; and so is
 * one whose notices got other ids on their way, as those on record would never be sent.
 */
const isWhatStands = ({ state: { seen }, notices }: CaseStep, stood: Standing): boolean => {
  const heard = new Set(stood.state.seen)
  const queued = new Set(stood.notices.map(({ id }) => id))
  return (
    seen.every((key) => heard.has(key)) &&
    notices.length === queued.size &&
    notices.every(({ id }) => queued.has(id))
  )
}

/** What the hash is taken of: the entry as it can be read back, instants in one notation. */
const storedContent = (entry: LogEntry): LogEntry => ({
  ...entry,
  receivedAt: entry.receivedAt && new Date(entry.receivedAt).toISOString(),
  recordedAt: new Date(entry.recordedAt).toISOString(),
})

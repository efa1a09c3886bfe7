import type { JsonValue } from '../../regulation/course/facts.ts'
import { itemOf } from '../../regulation/meeting/meeting-state.ts'
import type { MeetingLogEntry, MeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { CHAIN_START, canonicalJson, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { postSignal } from '../outbox/post-message.ts'

/** The log of a meeting has a gap before a step, or holds another step under its number. */
export class MeetingLogGap extends Error {
  override readonly name = 'MeetingLogGap'
}

/**
 * Records one step of a meeting in one transaction: log entries linked to those before, the meeting and its items,
 * notices, and what the cases are told. A repeat of a step that stands already does nothing.
 *
 * @throws MeetingLogGap when the step does not follow the last entry
 * @example await recordMeetingStep(database, step) // the meeting's seq is now that of the step's last entry
 */
export const recordMeetingStep = (database: Database, step: MeetingStep): Promise<void> =>
  database.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${step.meetingId}, 0))`
    if ((await append(tx, step)) === 'stood-already') return
    await projectMeeting(tx, step)
    await queueNotices(tx, step)
    for (const { caseWorkflowId, ...fact } of step.tellings) {
      const told = { ...fact, data: fact.data as JsonValue, actorId: null }
      await postSignal(tx, { workflowId: caseWorkflowId, name: 'fact', args: [told] })
    }
  })

const append = async (
  tx: Transaction,
  { meetingId, entries }: MeetingStep,
): Promise<'appended' | 'stood-already'> => {
  const head = await tx.meetingLogEntry.findFirst({
    where: { meetingId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  const last = head?.seq ?? 0
  const first = entries[0]?.seq ?? last + 1
  if (first <= last) return standsAlready(tx, meetingId, entries)
  if (first !== last + 1)
    throw new MeetingLogGap(`entry ${first} of meeting ${meetingId} does not follow ${last}`)
  const rows = chained(head?.hash ?? CHAIN_START, entries.map(storedContent))
  await tx.meetingLogEntry.createMany({
    data: rows.map(({ cite, data, ...row }) => ({
      ...row,
      meetingId,
      cite: [...cite],
      data: data as object,
    })),
  })
  return 'appended'
}

const standsAlready = async (
  tx: Transaction,
  meetingId: string,
  entries: readonly MeetingLogEntry[],
): Promise<'stood-already'> => {
  const stored = await tx.meetingLogEntry.findMany({
    where: { meetingId, seq: { in: entries.map(({ seq }) => seq) } },
    select: { seq: true, event: true, data: true },
    orderBy: { seq: 'asc' },
  })
  const brief = ({ seq, event, data }: { seq: number; event: string; data: unknown }) =>
    canonicalJson({ seq, event, data })
  if (stored.map(brief).join() === entries.map(brief).join()) return 'stood-already'
  throw new MeetingLogGap(`meeting ${meetingId} holds another step at entry ${entries[0]?.seq}`)
}

/** What the hash is taken of: the entry as it can be read back, the instant in one notation. */
const storedContent = (entry: MeetingLogEntry): MeetingLogEntry => ({
  ...entry,
  recordedAt: new Date(entry.recordedAt).toISOString(),
})

const projectMeeting = async (tx: Transaction, step: MeetingStep): Promise<void> => {
  const { meetingId, state, entries, nextMomentAt } = step
  await tx.meeting.update({
    where: { id: meetingId },
    data: {
      status: state.status,
      announcedOn: state.announcedOn === null ? null : new Date(state.announcedOn),
      seq: entries.at(-1)?.seq ?? 0,
      state: state as object,
      nextMomentAt,
    },
  })
  for (const n of touchedItems(entries)) {
    const item = itemOf(state, n)
    if (!item) continue
    await tx.meetingItem.update({
      where: { meetingId_n: { meetingId, n } },
      data: { status: item.status, decision: item.decided?.decision ?? null, by: item.decided?.by ?? null },
    })
  }
}

/** Votes leave an item's row as it was. */
const touchedItems = (entries: readonly MeetingLogEntry[]): Set<number> =>
  new Set(
    entries.flatMap(({ event, data }) =>
      event !== 'VoteCast' && typeof data === 'object' && data !== null && 'n' in data
        ? [Number(data.n)]
        : [],
    ),
  )

const queueNotices = (tx: Transaction, { meetingId, notices, entries }: MeetingStep) =>
  tx.notice.createMany({
    data: notices.map(({ params, cite, ...notice }) => ({
      ...notice,
      meetingId,
      seq: entries.at(-1)?.seq ?? null,
      params,
      cite: [...cite],
      outcome: 'queued',
      queuedAt: entries.at(-1)?.recordedAt ?? new Date(0),
    })),
  })

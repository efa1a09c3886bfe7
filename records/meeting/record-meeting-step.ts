import type { JsonValue } from '../../regulation/course/facts.ts'
import type { CitedMeetingEvent, MeetingEventData } from '../../regulation/meeting/meeting-event.ts'
import { itemOf } from '../../regulation/meeting/meeting-state.ts'
import type {
  MeetingLogEntry,
  MeetingStep,
  RecordedMeetingStep,
} from '../../regulation/meeting/meeting-step.ts'
import { CHAIN_START, canonicalJson, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'
import { onTheirWay } from '../outbox/on-their-way.ts'
import { postSignal } from '../outbox/post-message.ts'

/** The log of a meeting has a gap before a step: to be retried, then looked at. */
export class MeetingLogGap extends Error {
  override readonly name = 'MeetingLogGap'
}

/**
 * Records one step of a meeting in one transaction: log entries linked to those before, the meeting and its items,
 * notices, and what the cases are told.
 *
 * A repeat of a step that stands already does nothing. A step whose numbers are taken by other content is not recorded:
 * what stands is answered, for a meeting whose worker died between our transaction and its own note of it. Nor is one
 * that time alone brings while messages are on their way to the meeting: they are answered.
 *
 * @throws MeetingLogGap when the step does not follow the last entry
 * @example await recordMeetingStep(database, step) // the meeting's seq is now that of the step's last entry
 */
export const recordMeetingStep = (database: Database, step: MeetingStep): Promise<RecordedMeetingStep> =>
  database.$transaction(async (tx) => {
    await lock(tx, step.meetingId)
    const stopped = await append(tx, step)
    if (stopped) return stopped
    await projectMeeting(tx, step)
    await queueNotices(tx, step)
    for (const { caseWorkflowId, ...fact } of step.tellings) {
      const told = { ...fact, data: fact.data as JsonValue, actorId: null }
      await postSignal(tx, { workflowId: caseWorkflowId, name: 'fact', args: [told] })
    }
    return { outcome: 'recorded' }
  })

/** Null when the step was appended; else what stands under its numbers, or what comes before it. */
const append = async (
  tx: Transaction,
  { meetingId, entries, notices, awaiting }: MeetingStep,
): Promise<RecordedMeetingStep | null> => {
  const head = await tx.meetingLogEntry.findFirst({
    where: { meetingId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  const last = head?.seq ?? 0
  const first = entries[0]?.seq ?? last + 1
  if (first <= last) return standing(tx, { meetingId, entries, notices }, first)
  if (first !== last + 1)
    throw new MeetingLogGap(`entry ${first} of meeting ${meetingId} does not follow ${last}`)
  const awaited = await onTheirWay(tx, awaiting)
  if (awaited) return awaited
  const rows = chained(head?.hash ?? CHAIN_START, entries.map(storedContent))
  await tx.meetingLogEntry.createMany({
    data: rows.map(({ cite, data, ...row }) => ({
      ...row,
      meetingId,
      cite: [...cite],
      data: data as object,
    })),
  })
  return null
}

const standing = async (
  tx: Transaction,
  { meetingId, entries, notices }: Pick<MeetingStep, 'meetingId' | 'entries' | 'notices'>,
  from: number,
): Promise<RecordedMeetingStep> => {
  const since = { meetingId, seq: { gte: from } }
  const stored = await tx.meetingLogEntry.findMany({
    where: since,
    select: { seq: true, event: true, data: true, cite: true },
    orderBy: { seq: 'asc' },
  })
  const brief = ({ seq, event, data }: { seq: number; event: string; data: unknown }) =>
    canonicalJson({ seq, event, data })
  const same = stored.slice(0, entries.length).map(brief).join() === entries.map(brief).join()
  const queued = await tx.notice.findMany({ where: since, select: { id: true } })
  // Notices that got other ids on their way are not those on record, which would never be sent.
  const areQueued = notices.every(({ id }) => queued.some((notice) => notice.id === id))
  if (same && areQueued) return { outcome: 'recorded' }
  return {
    outcome: 'stood',
    entries: stored.map(({ event, data, cite }) => ({ event, data, cite })) as unknown as CitedMeetingEvent[],
    noticeIds: queued.map(({ id }) => id),
  }
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
      heldOn: new Date(state.heldOn),
      ...placeOf(entries),
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
      data: {
        status: item.status,
        decision: item.decided?.decision ?? null,
        by: item.decided?.by ?? null,
        recusals: [...(item.recusals ?? [])],
      },
    })
  }
}

/** Where and at which hour the meeting goes on, when a step adjourns it. */
const placeOf = (entries: readonly MeetingLogEntry[]): { startsAt: string; place: string } | undefined => {
  const adjourned = entries.find(({ event }) => event === 'MeetingAdjourned')
  if (!adjourned) return undefined
  const { startsAt, place } = adjourned.data as MeetingEventData<'MeetingAdjourned'>
  return { startsAt, place }
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

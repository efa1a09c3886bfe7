import { randomUUID } from 'node:crypto'
import type { HoldGround } from '../../regulation/recording/judge-keeping.ts'
import type { Database, Prisma, Transaction } from '../database.ts'
import { lock } from '../lock.ts'
import { writtenDay } from '../written-day.ts'

/** A recording in the storage, as it is put on record. */
export type NewRecording = {
  id: string
  meetingId: string
  n: number
  caseId: string
  unitId: string | null
  ruleset: string
  heldOn: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  blocks: Buffer
  storedAs: string
  storedAt: string
  storedById: string
}

/** What was done to a recording. */
export type RecordingChange =
  | { event: 'attached' | 'destroyed'; data: { actNumber?: string } }
  | { event: 'broken'; data: { found: string } }
  | { event: 'held'; data: { ground: HoldGround; reason: string; actNumber: string | null } }
  | { event: 'released'; data: { hold: string; reason: string } }

/** What was done to it, for its log; `on` is the civil day, `at` the instant of the record. */
export type RecordingEvent = { on: string; at: string; byId: string | null } & RecordingChange

/** A hold that is on a recording; its id is that of the log's entry. */
export type Hold = { id: string; since: string; ground: string; reason: string; actNumber: string | null }

/** The hashes of its blocks, a hundred kilobytes of a long recording, are read only to hear it. */
const READ = {
  include: { log: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  omit: { blocks: true },
} as const satisfies Prisma.RecordingDefaultArgs

type Row = Prisma.RecordingGetPayload<typeof READ>

/** A recording with its holds; `destroyed`: when and by which act it was destroyed. */
export type RecordingRecord = Omit<Row, 'size' | 'heldOn' | 'log'> & {
  size: number
  heldOn: string
  holds: readonly Hold[]
  destroyed: { on: string; actNumber: string } | null
}

/** What the log of a recording comes to. */
const recordOf = ({ log, size, heldOn, ...row }: Row): RecordingRecord => {
  const released = new Set(
    log.flatMap(({ event, data }) => (event === 'released' ? [(data as { hold: string }).hold] : [])),
  )
  const destroyed = log.find(({ event }) => event === 'destroyed')
  return {
    ...row,
    size: Number(size),
    heldOn: writtenDay(heldOn),
    holds: log.flatMap(({ id, event, on, data }) =>
      event === 'held' && !released.has(id)
        ? [{ id, since: writtenDay(on), ...(data as Omit<Hold, 'id' | 'since'>) }]
        : [],
    ),
    destroyed: destroyed
      ? { on: writtenDay(destroyed.on), actNumber: (destroyed.data as { actNumber: string }).actNumber }
      : null,
  }
}

/** Puts a recording on record, with the first entry of its log. */
export const storeRecording = async (
  tx: Transaction,
  { blocks, heldOn, ...row }: NewRecording,
  attached: { on: string },
): Promise<void> => {
  const data = { ...row, blocks: new Uint8Array(blocks), heldOn: new Date(heldOn) }
  await tx.recording.create({ data })
  const event = {
    event: 'attached',
    data: {},
    on: attached.on,
    at: row.storedAt,
    byId: row.storedById,
  } as const
  await logRecording(tx, row.id, event)
}

/** Puts an entry on the log of a recording. @returns its id */
export const logRecording = async (
  tx: Transaction | Database,
  recordingId: string,
  { on, ...event }: RecordingEvent,
): Promise<string> => {
  const id = randomUUID()
  await tx.recordingLogEntry.create({ data: { ...event, id, recordingId, on: new Date(on) } })
  return id
}

/** The recording with this id; null when there is none. */
export const findRecording = async (
  database: Database | Transaction,
  id: string,
): Promise<RecordingRecord | null> => {
  const found = await database.recording.findUnique({ where: { id }, ...READ })
  return found && recordOf(found)
}

/** The hashes of the blocks of a recording, one after the other. */
export const blocksOf = async (database: Database, id: string): Promise<Uint8Array> => {
  const { blocks } = await database.recording.findUniqueOrThrow({ where: { id }, select: { blocks: true } })
  return blocks
}

/** Until the transaction ends nobody else attaches a recording to this meeting. */
export const lockRecordingsOf = (tx: Transaction, meetingId: string): Promise<number> =>
  lock(tx, `recordings/${meetingId}`)

/** The recordings of a meeting, by item and in the order in which they came. */
export const recordingsOf = async (
  database: Database | Transaction,
  meetingId: string,
): Promise<RecordingRecord[]> => {
  const found = await database.recording.findMany({
    where: { meetingId },
    orderBy: [{ n: 'asc' }, { storedAt: 'asc' }, { id: 'asc' }],
    ...READ,
  })
  return found.map(recordOf)
}

/** Says that a recording is not as it was given, or not there any more; said once. */
export const markBroken = async (
  database: Database,
  id: string,
  broken: Extract<RecordingEvent, { event: 'broken' }>,
): Promise<void> =>
  database.$transaction(async (tx) => {
    const { count } = await tx.recording.updateMany({
      where: { id, state: 'kept' },
      data: { state: 'broken' },
    })
    if (count > 0) await logRecording(tx, id, broken)
  })

/** The recordings of these ids, in no order. */
export const findRecordings = async (
  database: Database | Transaction,
  ids: readonly string[],
): Promise<RecordingRecord[]> => {
  const found = await database.recording.findMany({ where: { id: { in: [...ids] } }, ...READ })
  return found.map(recordOf)
}

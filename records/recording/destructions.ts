import { randomUUID } from 'node:crypto'
import type { Database, Prisma, Transaction } from '../database.ts'
import { lock } from '../lock.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { keepingOf } from './keeping.ts'
import { findRecordings, type RecordingRecord } from './recordings.ts'

/** An act of destruction with what it lists. */
const READ = { items: { orderBy: { n: 'asc' } } } as const satisfies Prisma.RecordingDestructionInclude

export type DestructionRecord = Prisma.RecordingDestructionGetPayload<{ include: typeof READ }>

/** The act with this id; null when there is none. */
export const findDestruction = (
  database: Database | Transaction,
  id: string,
): Promise<DestructionRecord | null> =>
  database.recordingDestruction.findUnique({ where: { id }, include: READ })

/** An act that is not carried out yet. */
const OPEN = { status: { in: ['drawn-up', 'approved'] } } satisfies Prisma.RecordingDestructionWhereInput

/** How many recordings one act lists at most. */
const AT_MOST = 500

/**
 * The recordings of a unit whose term is over and that nothing holds back, and that stand on no act yet; the oldest
 * first. A unit of null is the whole body.
 */
export const recordingsDue = async (
  database: Database,
  { unitId, today }: { unitId: string | null; today: string },
): Promise<RecordingRecord[]> => {
  const rows = await database.recording.findMany({
    where: {
      ...{ unitId, state: { in: ['kept', 'broken'] }, heldOn: { lt: new Date(today) } },
      destructions: { none: { destruction: OPEN } },
    },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    take: AT_MOST,
    select: { id: true },
  })
  const found = await findRecordings(
    database,
    rows.map(({ id }) => id),
  )
  const keeping = await keepingOf(database, found, today)
  return found
    .filter(({ id }) => keeping.get(id)?.outcome === 'may-be-destroyed')
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0))
}

/** The units that have recordings, null for the whole body. */
export const unitsWithRecordings = async (database: Database): Promise<(string | null)[]> => {
  const rows = await database.recording.groupBy({ by: ['unitId'], where: { state: { not: 'destroyed' } } })
  return rows.map(({ unitId }) => unitId)
}

/**
 * Draws up an act over these recordings, one act at a time: what came to stand on another one meanwhile is left to that.
 *
 * @param drawnUp.byId null: the monthly schedule
 */
export const storeDestruction = async (
  tx: Transaction,
  drawnUp: { id: string; unitId: string | null; on: string; at: string; byId: string | null },
  recordings: readonly Pick<RecordingRecord, 'id'>[],
): Promise<'drawn-up' | 'overtaken'> => {
  await lock(tx, 'recording-destructions')
  const ids = recordings.map((recording) => recording.id)
  const standing = { recordingId: { in: ids }, destruction: OPEN }
  if ((await tx.recordingDestructionItem.count({ where: standing })) > 0) return 'overtaken'
  const { id, unitId, on, at, byId } = drawnUp
  await tx.recordingDestruction.create({
    data: {
      ...{ id, unitId, status: 'drawn-up', drawnUpOn: new Date(on), drawnUpAt: at, drawnUpById: byId },
      items: { create: ids.map((recordingId, n) => ({ recordingId, n: n + 1 })) },
    },
  })
  return 'drawn-up'
}

/** Records the head's approval; an act that is approved already stays. @returns whether it was drawn up until now */
export const approveDestruction = async (
  tx: Transaction,
  id: string,
  approved: { actNumber: string; actOn: string; byId: string; at: string },
): Promise<boolean> => {
  const { actNumber, actOn, byId, at } = approved
  const { count } = await tx.recordingDestruction.updateMany({
    where: { id, status: 'drawn-up' },
    data: { status: 'approved', actNumber, actOn: new Date(actOn), approvedById: byId, approvedAt: at },
  })
  return count > 0
}

/** Records what became of one recording of an act that is carried out. */
export const settleItem = async (
  tx: Transaction,
  { destructionId, recordingId }: { destructionId: string; recordingId: string },
  settled: { outcome: 'destroyed' | 'kept'; reason: string; on: string; at: string; actNumber: string },
): Promise<void> => {
  const { outcome, reason, on, at, actNumber } = settled
  const { count } = await tx.recordingDestructionItem.updateMany({
    where: { destructionId, recordingId, outcome: null },
    data: { outcome, reason },
  })
  if (count === 0 || outcome === 'kept') return
  await tx.recording.update({ where: { id: recordingId }, data: { state: 'destroyed' } })
  await tx.recordingLogEntry.create({
    data: {
      ...{ id: randomUUID(), recordingId, event: 'destroyed', on: new Date(on), at, byId: null },
      data: { actNumber },
    },
  })
}

/** Says that an act was carried out to its end. */
export const closeDestruction = async (database: Database, id: string, at: string): Promise<void> => {
  await database.recordingDestruction.updateMany({
    where: { id, status: 'approved' },
    data: { status: 'carried-out', carriedOutAt: at },
  })
}

/** An act of destruction that somebody still has to see to; `drawnUpOn` is a civil date. */
export type OpenDestruction = {
  id: string
  unitId: string | null
  status: 'drawn-up' | 'approved'
  drawnUpOn: string
  recordings: number
}

/** So many acts at most are open at once before the oldest of them are seen to. */
const OPEN_AT_MOST = 50

/** The acts that wait for their approval or are being carried out, the oldest first. */
export const openDestructions = async (database: Database): Promise<OpenDestruction[]> => {
  const rows = await database.recordingDestruction.findMany({
    where: OPEN,
    orderBy: [{ drawnUpAt: 'asc' }, { id: 'asc' }],
    take: OPEN_AT_MOST,
    select: { id: true, unitId: true, status: true, drawnUpOn: true, _count: { select: { items: true } } },
  })
  return rows.map(({ id, unitId, status, drawnUpOn, _count }) => ({
    ...{ id, unitId, status: status as OpenDestruction['status'], recordings: _count.items },
    drawnUpOn: drawnUpOn.toISOString().slice(0, 10),
  }))
}

/** The acts of these units, the newest first. */
export const listDestructions = async (
  database: Database,
  asked: {
    units: readonly (string | null)[] | 'all'
    status: string | undefined
    page: PageRequest<[string, string]>
  },
): Promise<Page<DestructionRecord>> => {
  const { units, status, page } = asked
  const where: Prisma.RecordingDestructionWhereInput = {
    ...(status && { status }),
    ...(units !== 'all' && { OR: units.map((unitId) => ({ unitId })) }),
  }
  const after = page.position && {
    OR: [
      { drawnUpAt: { lt: new Date(page.position[0]) } },
      { drawnUpAt: new Date(page.position[0]), id: { lt: page.position[1] } },
    ],
  }
  const [total, rows] = await Promise.all([
    database.recordingDestruction.count({ where }),
    database.recordingDestruction.findMany({
      where: after ? { AND: [where, after] } : where,
      orderBy: [{ drawnUpAt: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      include: READ,
    }),
  ])
  const positionOf = (row: DestructionRecord): [string, string] => [row.drawnUpAt.toISOString(), row.id]
  return pageOf(rows, { limit: page.limit, total, positionOf, itemOf: (row) => row })
}

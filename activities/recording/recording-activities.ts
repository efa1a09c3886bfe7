import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { Database } from '../../records/database.ts'
import { queueNotice } from '../../records/notice/queue-notice.ts'
import {
  closeDestruction,
  findDestruction,
  recordingsDue,
  settleItem,
  storeDestruction,
  unitsWithRecordings,
} from '../../records/recording/destructions.ts'
import { keepingOf } from '../../records/recording/keeping.ts'
import { findRecordings, type RecordingRecord } from '../../records/recording/recordings.ts'
import type { RecordingActivities } from '../../workflows/destruction/recording-activities.ts'
import { beating } from '../beating.ts'
import { uuidOf } from './uuid-of.ts'

type Parts = { database: Database; storage: Storage }

/** So many recordings are destroyed in one step. */
const PAGE = 20

/** What the worker does for recordings: acts of destruction drawn up and carried out. */
export const recordingActivities = (parts: Parts): RecordingActivities => ({
  destroyRecordings: (given) => beating(() => destroyPage(parts, given)),
  drawUpDestructions: (given) => beating(() => drawUp(parts, given)),
})

/** Each is judged anew: an appeal, a court or a hold may have come since the act was approved. */
const destroyPage = async (
  { database, storage }: Parts,
  { destructionId, at }: { destructionId: string; at: string },
): Promise<{ left: number }> => {
  const act = await findDestruction(database, destructionId)
  const open = act?.items.filter(({ outcome }) => outcome === null) ?? []
  const page = open.slice(0, PAGE)
  const today = civilDateOf(Temporal.Instant.from(at)).toString()
  const recordings = await findRecordings(
    database,
    page.map(({ recordingId }) => recordingId),
  )
  const keeping = await keepingOf(database, recordings, today)
  for (const { id, storedAs } of recordings) {
    const { outcome, reason } = keeping.get(id) ?? { outcome: 'kept', reason: 'held' }
    // Gone before it is said to be gone: a repeat finds nothing and says the same.
    if (outcome === 'may-be-destroyed') await storage.remove(storedAs)
    const settled = outcome === 'may-be-destroyed' ? ('destroyed' as const) : ('kept' as const)
    await database.$transaction((tx) =>
      settleItem(
        tx,
        { destructionId, recordingId: id },
        { outcome: settled, reason, on: today, at, actNumber: act?.actNumber ?? '' },
      ),
    )
  }
  const left = open.length - page.length
  if (left === 0) await closeDestruction(database, destructionId, at)
  return { left }
}

const drawUp = async (
  { database }: Parts,
  { at, key }: { at: string; key: string },
): Promise<{ noticeIds: string[] }> => {
  const on = civilDateOf(Temporal.Instant.from(at)).toString()
  const noticeIds: string[] = []
  for (const unitId of await unitsWithRecordings(database)) {
    const due = await recordingsDue(database, { unitId, today: on })
    const [first] = due
    if (!first) continue
    const id = uuidOf(`${key}/${unitId ?? 'body'}`)
    noticeIds.push(...(await drawUpOne(database, { id, unitId, on, at }, [first, ...due.slice(1)])))
  }
  return { noticeIds }
}

const drawUpOne = (
  database: Database,
  drawnUp: { id: string; unitId: string | null; on: string; at: string },
  due: readonly [RecordingRecord, ...RecordingRecord[]],
): Promise<string[]> =>
  database.$transaction(async (tx) => {
    if ((await storeDestruction(tx, { ...drawnUp, byId: null }, due)) === 'overtaken') return []
    const noticeId = await queueNotice(tx, {
      ...{ kind: 'recordings-due', role: 'personnel', recipientId: null, caseId: null },
      ...{ meetingId: due[0].meetingId, params: { items: due.length }, cite: [], queuedAt: drawnUp.at },
    })
    return [noticeId]
  })

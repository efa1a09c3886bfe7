import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { storeRecording } from '../../records/recording/recordings.ts'

/** Puts a recording on record whose three years are over, of a certification that is closed. */
export const oldRecordingOnRecord = async (database: Database, caseNumber: string): Promise<void> => {
  const { id: caseId } = await database.case.findUniqueOrThrow({ where: { number: caseNumber } })
  const sha256 = createHash('sha256').update('long ago').digest('hex')
  const file = { fileName: 'old.ogg', mediaType: 'audio/ogg', size: 8, storedAs: sha256, sha256 }
  const held = { meetingId: randomUUID(), n: 2, caseId, unitId: null, heldOn: '2023-11-23' }
  const kept = { storedAt: '2023-11-23T09:00:00Z', storedById: randomUUID() }
  await database.$transaction((tx) =>
    storeRecording(
      tx,
      {
        ...{ id: randomUUID(), ruleset: 'decree-1612', blocks: Buffer.from(sha256, 'hex') },
        ...{ ...file, ...held, ...kept },
      },
      { on: held.heldOn },
    ),
  )
}

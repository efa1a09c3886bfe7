import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Database } from '../../records/database.ts'
import { sound } from '../recording/recording-ground.ts'
import { type FormToSend, idOf, other } from './form-to-send.ts'

const attached = async (database: Database) => ({
  recording: idOf(await database.recording.findFirst({ where: { state: 'kept', n: 1 } })),
})
const destruction = async (database: Database) => ({
  named: { destruction: idOf(await database.recordingDestruction.findFirst()) },
})

/** Recordings of interviews: attached, held back, released; the act by which what is over is destroyed. */
export const OF_RECORDINGS: readonly FormToSend[] = [
  {
    ...{ path: '/meetings/:meeting/items/:n/recording', by: 'S', second: other('finds it done') },
    at: async (database) => ({
      named: { meeting: idOf(await database.meeting.findFirst({ where: { status: 'opened' } })), n: '1' },
    }),
    ...{ file: 'file', content: () => buffer(Readable.from(sound(3_000))) },
  },
  {
    ...{ path: '/recordings/:recording/hold', by: 'P1', second: other('finds it done') },
    at: async (database) => ({ named: await attached(database) }),
    answers: { ground: 'court', reason: 'A court asked for it' },
  },
  {
    ...{ path: '/recordings/:recording/holds/:hold/release', by: 'P1', second: other('is told why not') },
    at: async (database) => ({
      named: {
        ...(await attached(database)),
        hold: idOf(await database.recordingLogEntry.findFirst({ where: { event: 'held' } })),
      },
    }),
    answers: { reason: 'The court has decided' },
  },
  { path: '/recordings/destructions/new', by: 'P1', second: other('is told why not') },
  {
    ...{ path: '/recordings/destructions/:destruction/papers/new', by: 'P1' },
    ...{ at: destruction, second: other('is on record too') },
  },
  {
    ...{
      path: '/recordings/destructions/:destruction/approval',
      at: destruction,
      answers: { actNumber: '7' },
    },
    ...{ by: 'H1', second: { by: 'H2', hears: 'finds it done' } },
  },
]

import { Readable } from 'node:stream'
import { z } from 'zod'
import { readRange } from '../../platform/range/read-range.ts'
import { BrokenContent, checkedBytes, wholeBlocks } from '../../platform/storage/blocks.ts'
import type { ByteRange } from '../../platform/storage/storage.ts'
import { recordHearing } from '../../records/recording/hearings.ts'
import {
  blocksOf,
  findRecording,
  markBroken,
  type RecordingRecord,
} from '../../records/recording/recordings.ts'
import type { Act, ActContext } from '../act.ts'
import { conflict, notFound, Problem } from '../problem.ts'
import { permitOnRecording } from './find-answer.ts'

const input = z.strictObject({
  recording: z.uuid(),
  range: z.string().max(200).optional().meta({ description: 'As the header Range has it: `bytes=0-`.' }),
})

/** A recording, or a part of it, to be sent to whoever hears it; `content` is read once. */
export type HeardRecording = {
  fileName: string
  mediaType: string
  size: number
  part: ByteRange | null
  content: Readable
}

/**
 * Plays a recording to whoever may hear it, whole or in parts. Each hearing is on the access log before it begins; every
 * block is checked against its hash before a byte of it goes out, and one that is broken is recorded as a breach.
 */
export const hearRecording: Act<z.infer<typeof input>, HeardRecording> = {
  name: 'hear-recording',
  input,
  permitted: (context, { recording }) => permitOnRecording(context, 'hear-recording', recording),
  perform: async (context, { recording, range }) => {
    const found = await findRecording(context.database, recording)
    if (!found) throw notFound()
    if (found.state === 'destroyed') throw conflict('This recording was destroyed by an act.')
    const part = readRange(range, found.size)
    if (part === 'unsatisfiable')
      throw new Problem('range-not-satisfiable', { detail: `Range: the recording has ${found.size} bytes.` })
    await noteHearing(context, found)
    const { fileName, mediaType, size } = found
    const content = await opened(context, found, part ?? { from: 0, to: size - 1 })
    return { fileName, mediaType, size, part, content }
  },
}

const noteHearing = ({ database, clock, actor }: ActContext, { id, caseId }: RecordingRecord) =>
  recordHearing(database, { recordingId: id, caseId, accountId: actor.accountId, at: clock.now() })

const opened = async (context: ActContext, found: RecordingRecord, range: ByteRange): Promise<Readable> => {
  const { size, storedAs } = found
  const hashes = await blocksOf(context.database, found.id)
  const stored = await context.storage
    .open(storedAs, wholeBlocks(range, size))
    .catch(async (error: unknown) => {
      if (!(error instanceof RangeError)) throw error
      await noteBroken(context, found, 'missing')
      throw conflict('This recording is not in the storage any more; that stands on record.')
    })
  const content = checkedBytes(stored, { hashes, range, size })
  return Readable.from(notingWhatBreaks(context, found, content), { objectMode: false })
}

async function* notingWhatBreaks(
  context: ActContext,
  found: RecordingRecord,
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    if (error instanceof BrokenContent) await noteBroken(context, found, error.message)
    throw error
  }
}

const noteBroken = ({ database, clock, actor }: ActContext, { id }: RecordingRecord, what: string) =>
  markBroken(database, id, {
    ...{ event: 'broken', data: { found: what }, byId: actor.accountId },
    ...{ on: clock.today().toString(), at: clock.now().toString() },
  })

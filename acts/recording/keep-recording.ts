import { Readable } from 'node:stream'
import { BlockHashes } from '../../platform/storage/blocks.ts'
import { type Kept, TooLarge } from '../../platform/storage/storage.ts'
import type { ActContext } from '../act.ts'
import { plainName } from '../document/plain-name.ts'
import type { Incoming } from '../incoming.ts'
import { invalid, Problem } from '../problem.ts'
import { recordingContentOf, TAKEN_RECORDINGS, TELLING_BYTES } from './recording-content.ts'

/** A recording in the storage that no record names yet; `blocks`: the hash of each of its blocks. */
export type KeptRecording = Kept & { fileName: string; mediaType: string; blocks: Buffer }

/**
 * Keeps a recording while it comes. What it is, its first bytes tell; what breaks off leaves nothing.
 *
 * @throws Problem `invalid` for nothing, or what is no recording; `too-large`; `malformed` when it breaks off
 */
export const keepRecording = async (
  { storage, settings }: Pick<ActContext, 'storage' | 'settings'>,
  { fileName: given, content }: Incoming,
): Promise<KeptRecording> => {
  const fileName = plainName(given)
  const [first, chunks] = await peeked(content, fileName)
  if (first.length === 0) throw invalid('file', `${fileName} is empty`)
  const mediaType = recordingContentOf(first)
  if (mediaType === null) throw invalid('file', `${fileName} is no recording: expected ${TAKEN_RECORDINGS}`)
  const hashes = new BlockHashes()
  const maxBytes = settings.limits.recordingBytes
  const stream = Readable.from(hashes.through(chunks), { objectMode: false })
  const kept = await storage.keep(stream, { maxBytes }).catch((error: unknown) => {
    if (error instanceof TooLarge)
      throw new Problem('too-large', {
        detail: `file: ${fileName} is larger than the ${maxBytes} bytes allowed.`,
      })
    throw content.errored ? brokenOff(fileName) : error
  })
  return { ...kept, fileName, mediaType, blocks: hashes.ended() }
}

const brokenOff = (fileName: string): Problem =>
  new Problem('malformed', { detail: `file: ${fileName} broke off before its end; nothing of it was kept.` })

/** The first bytes of a stream, and all of it. */
const peeked = async (stream: Readable, fileName: string): Promise<[Buffer, AsyncIterable<Buffer>]> => {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  const next = () =>
    chunks.next().catch(() => {
      throw brokenOff(fileName)
    })
  let first = Buffer.alloc(0)
  for (let read = await next(); ; read = await next()) {
    if (!read.done) first = Buffer.concat([first, read.value])
    if (read.done || first.length >= TELLING_BYTES) break
  }
  return [first.subarray(0, TELLING_BYTES), rest(first, chunks)]
}

async function* rest(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let read = await chunks.next(); !read.done; read = await chunks.next()) yield read.value
}

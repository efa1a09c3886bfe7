import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { BEYOND_32, descriptor, directoryOf, type Entry, localHeader } from './zip-records.ts'

/**
 * A file of an archive; its content is read once, when its turn comes. `size`: in bytes; of a file of 4 GB or more it has to be
 * known before, because its header says how its size is written.
 */
export type ArchivedFile = {
  name: string
  size?: number
  content: () => Promise<Readable | Buffer> | Readable | Buffer
}

async function* archived(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  for await (const { name: called, size: told = 0, content } of files) {
    const [name, large] = [Buffer.from(called), told >= BEYOND_32]
    const header = localHeader({ name, large })
    yield header
    let [crc, size] = [0, 0]
    const given = await content()
    for await (const chunk of Buffer.isBuffer(given) ? [given] : given) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
    if (size >= BEYOND_32 && !large) throw new RangeError(`a file of ${size} bytes was said to have ${told}`)
    const behind = descriptor({ crc, size, large })
    yield behind
    entries.push({ name, crc, size, offset, large })
    offset += header.length + size + behind.length
  }
  yield directoryOf(entries, offset)
}

/**
 * A ZIP archive as a stream: each file is read when its turn comes, so that the size of all costs no memory. Files are
 * stored as they are; what does not fit in the four bytes of a ZIP (4 GB, 65,535 files) is written as ZIP64.
 *
 * @example archiveOf(files).pipe(response)
 */
export const archiveOf = (files: AsyncIterable<ArchivedFile>): Readable =>
  Readable.from(archived(files), { objectMode: false })

import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

/** A file of an archive; its content is read once, when its turn comes. */
export type ArchivedFile = { name: string; content: () => Promise<Readable | Buffer> | Readable | Buffer }

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808
/** 1 January 1980: a file has its day in what it tells, not in the archive. */
const DATE = 0x0021

type Written = { name: Buffer; crc: number; size: number; offset: number }

/** The fields that a file's header and its entry in the directory share. */
const fields = ({ name, crc, size }: Pick<Written, 'name' | 'crc' | 'size'>): Buffer => {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(FLAGS, 2)
  header.writeUInt16LE(DATE, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(size, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

const numbers = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) buffer.writeUInt32LE(value, at * 4)
  return buffer
}

const centralEntry = (file: Written): Buffer[] => {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(VERSION, 0)
  return [numbers(CENTRAL), made, fields(file), Buffer.alloc(10), numbers(file.offset), file.name]
}

async function* archived(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const { name: called, content } of files) {
    const name = Buffer.from(called)
    const start = offset
    const header = Buffer.concat([numbers(LOCAL), fields({ name, crc: 0, size: 0 }), name])
    yield header
    let [crc, size] = [0, 0]
    const given = await content()
    for await (const chunk of Buffer.isBuffer(given) ? [given] : given) {
      const bytes = Buffer.from(chunk)
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
    yield numbers(DESCRIPTOR, crc, size, size)
    offset += header.length + size + 16
    written.push({ name, crc, size, offset: start })
  }
  const directory = Buffer.concat(written.flatMap(centralEntry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  yield directory
  yield end
}

/**
 * A ZIP archive as a stream: each file is read when its turn comes, so that the size of all costs no memory. Files are
 * stored as they are; up to 4 GB in all.
 *
 * @example archiveOf(files).pipe(response)
 */
export const archiveOf = (files: AsyncIterable<ArchivedFile>): Readable =>
  Readable.from(archived(files), { objectMode: false })

import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import yauzl from 'yauzl'
import { readArchive } from '../../test/paper/read-archive.ts'
import { archiveOf } from './write-archive.ts'
import { directoryOf } from './zip-records.ts'

const unpacked = async (archive: Buffer): Promise<Map<string, string>> =>
  new Map([...(await readArchive(archive))].map(([name, content]) => [name, content.toString()]))

test('an archive holds each file whole, by its name in any script, streamed or at hand', async () => {
  const files = async function* () {
    yield { name: 'case.json', content: () => Buffer.from('{}') }
    yield {
      name: 'documents/001 скан.pdf',
      content: () => Readable.from([Buffer.from('a'), Buffer.from('bc')]),
    }
  }
  const chunks: Buffer[] = []
  for await (const chunk of archiveOf(files())) chunks.push(Buffer.from(chunk))
  assert.deepEqual(
    [...(await unpacked(Buffer.concat(chunks)))],
    [
      ['case.json', '{}'],
      ['documents/001 скан.pdf', 'abc'],
    ],
  )
})

/** An archive of which only what is not zero was kept: its pieces by their places. */
class Sparse extends yauzl.RandomAccessReader {
  readonly #pieces: { at: number; bytes: Buffer }[] = []
  length = 0

  take(bytes: Buffer): void {
    if (!bytes.equals(ZEROS.subarray(0, bytes.length))) this.#pieces.push({ at: this.length, bytes })
    this.length += bytes.length
  }

  override _readStreamForRange(from: number, to: number): Readable {
    const part = Buffer.alloc(to - from)
    for (const { at, bytes } of this.#pieces)
      if (at < to && at + bytes.length > from)
        bytes.copy(part, Math.max(0, at - from), Math.max(0, from - at), Math.min(bytes.length, to - at))
    return Readable.from([part])
  }
}

const ZEROS = Buffer.alloc(64 * 1024 * 1024)

const entriesOf = (archive: Sparse): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    yauzl.fromRandomAccessReader(archive, archive.length, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry)
        zip.readEntry()
      })
      zip.on('end', () => resolve(entries))
      zip.on('error', reject)
      zip.readEntry()
    })
  })

test('an archive of more than 4 GB is read by its directory, the large file and what comes behind it', async () => {
  const size = 65 * ZEROS.length
  const files = async function* () {
    yield {
      name: 'zeros.bin',
      size,
      content: () =>
        Readable.from(
          Array.from({ length: 65 }, () => ZEROS),
          { objectMode: false },
        ),
    }
    yield { name: 'behind.txt', content: () => Buffer.from('behind') }
  }
  const archive = new Sparse()
  for await (const chunk of archiveOf(files()))
    archive.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))
  const entries = await entriesOf(archive)
  assert.deepEqual(
    entries.map((entry) => [entry.fileName, entry.uncompressedSize, entry.compressedSize]),
    [
      ['zeros.bin', size, size],
      ['behind.txt', 6, 6],
    ],
  )
  const [, behind] = entries
  assert.ok(behind && behind.relativeOffsetOfLocalHeader > 0xffff_ffff)
})

test('a directory of more than 65,535 files says how many they are', async () => {
  const entries = Array.from({ length: 65_540 }, (_, n) => ({
    ...{ name: Buffer.from(String(n)), crc: 0, size: 0, offset: 0, large: false },
  }))
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(directoryOf(entries, 0), { lazyEntries: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  )
  assert.equal(zip.entryCount, 65_540)
})

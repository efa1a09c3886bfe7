import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, describe, test } from 'node:test'
import { BlockHashes, checkedBytes } from '../../platform/storage/blocks.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { s3Storage } from '../../platform/storage/s3-storage.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import { startS3Server } from '../storage/s3-server.ts'
import { sound } from './recording-ground.ts'

const MIB = 1024 * 1024
const SIZE = 256 * MIB
/** What it may add to the process: parts on their way, and what the garbage collector has not come to yet. */
const ROOM = 128 * MIB

const folder = await mkdtemp(join(tmpdir(), 'attestor-large-'))
after(() => rm(folder, { recursive: true }))
const s3 = await startS3Server()
if (s3 === null)
  console.log('No S3 server is installed (VERSITYGW_PATH): a large recording is tried on a folder alone.')
else after(s3.stop)

const storages: Record<string, Storage> = {
  'a folder': folderStorage(folder),
  ...(s3 && { 'an S3 server': s3Storage(s3.bucket) }),
}

describe('a recording of a quarter of a gigabyte', () => {
  for (const [name, storage] of Object.entries(storages))
    test(`goes to ${name} and is played from it without being gathered in memory`, async () => {
      const before = process.memoryUsage().rss
      let most = 0
      const watch = () => {
        most = Math.max(most, process.memoryUsage().rss)
      }
      const hashes = new BlockHashes()
      const stream = Readable.from(watched(hashes.through(sound(SIZE)), watch), { objectMode: false })
      const kept = await storage.keep(stream, { maxBytes: SIZE })
      assert.equal(kept.size, SIZE)
      const range = { from: 0, to: SIZE - 1 }
      const stored = await storage.open(kept.storedAs, range)
      let played = 0
      for await (const part of checkedBytes(stored, { hashes: hashes.ended(), range, size: SIZE })) {
        played += part.length
        watch()
      }
      assert.equal(played, SIZE)
      const grown = Math.round((most - before) / MIB)
      console.log(`A quarter of a gigabyte to ${name} and back: ${grown} MiB more at most.`)
      assert.ok(most - before < ROOM, `${grown} MiB more`)
      await storage.remove(kept.storedAs)
    })
})

async function* watched(chunks: AsyncIterable<Buffer>, watch: () => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    watch()
    yield chunk
  }
}

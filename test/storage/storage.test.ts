import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { ListMultipartUploadsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { type Bucket, s3Storage } from '../../platform/storage/s3-storage.ts'
import { type Storage, TooLarge } from '../../platform/storage/storage.ts'
import { sweepUnnamedFiles, UNNAMED_FILES } from '../../records/housekeeping/unnamed-files.ts'
import { openTestDatabase } from '../database.ts'
import { until } from '../until.ts'
import { type S3Server, startS3Server } from './s3-server.ts'

const MIB = 1024 * 1024
/** Enough for several parts of an upload to S3. */
const LARGE = 20 * MIB

/** A storage under test; `names`: everything in it, also what is not whole. */
type Tried = { storage: Storage; names: () => Promise<string[]> }

async function* bytes(size: number, breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < size; sent += MIB) {
    if (sent >= breaksAt) throw new Error('the line broke')
    yield Buffer.alloc(Math.min(MIB, size - sent), sent / MIB)
  }
}

const stream = (size: number, breaksAt?: number) =>
  Readable.from(bytes(size, breaksAt), { objectMode: false })

const { database, close } = await openTestDatabase()
after(close)

const keepOne = async (storage: Storage): Promise<string> =>
  (await storage.keep(Readable.from([Buffer.from('x')]), { maxBytes: 10 })).storedAs

/** A document on record that names a file. */
const documentOf = async (storedAs: string): Promise<void> => {
  await database.document.create({
    data: {
      ...{ id: randomUUID(), kind: 'x', fileName: 'x.pdf', mediaType: 'application/pdf', size: 1 },
      ...{ sha256: 'a'.repeat(64), storedAs, storedAt: new Date(), storedById: randomUUID() },
    },
  })
}

const rulesOf = (tried: () => Tried) => {
  test('gives back what it was given, with its size and SHA-256', async () => {
    const { storage } = tried()
    const given = randomBytes(100_000)
    const kept = await storage.keep(Readable.from([given]), { maxBytes: given.length })
    assert.equal(kept.size, given.length)
    assert.equal(kept.sha256, createHash('sha256').update(given).digest('hex'))
    assert.deepEqual(await buffer(await storage.open(kept.storedAs)), given)
    await storage.remove(kept.storedAs)
  })

  test('gives back a part of a large one', async () => {
    const { storage } = tried()
    const kept = await storage.keep(stream(LARGE), { maxBytes: LARGE })
    assert.equal(kept.size, LARGE)
    const part = await buffer(await storage.open(kept.storedAs, { from: 5 * MIB - 2, to: 5 * MIB + 1 }))
    assert.deepEqual([...part], [4, 4, 5, 5])
    await storage.remove(kept.storedAs)
    await assert.rejects(storage.open(kept.storedAs), RangeError)
  })

  for (const size of [100_000, LARGE])
    test(`leaves nothing behind of ${size} bytes that are too many`, async () => {
      const { storage, names } = tried()
      await assert.rejects(storage.keep(stream(size), { maxBytes: size - 1 }), TooLarge)
      assert.deepEqual(await names(), [])
    })

  for (const breaksAt of [0, 3 * MIB, 17 * MIB])
    test(`leaves nothing behind of a stream that breaks after ${breaksAt} bytes`, async () => {
      const { storage, names } = tried()
      await assert.rejects(storage.keep(stream(LARGE, breaksAt), { maxBytes: LARGE }), /the line broke/)
      assert.deepEqual(await names(), [])
    })

  test('tells what was kept before an instant, and nothing that is none of its own', async () => {
    const { storage } = tried()
    const kept = await storage.keep(Readable.from([Buffer.from('x')]), { maxBytes: 10 })
    const listed = async (before: number) => {
      const names: string[] = []
      for await (const page of storage.list(new Date(before)))
        names.push(...page.map(({ storedAs }) => storedAs))
      return names
    }
    assert.deepEqual(await listed(Date.now() + 86_400_000), [kept.storedAs])
    assert.deepEqual(await listed(Date.now() - 86_400_000), [])
    await storage.remove(kept.storedAs)
    assert.deepEqual(await listed(Date.now() + 86_400_000), [])
  })

  for (const days of [2, 32])
    test(`has a file that no row names told of after a day and forgotten after a month: after ${days} days`, async () => {
      const { storage } = tried()
      const [named, unnamed] = [await keepOne(storage), await keepOne(storage)]
      await documentOf(named)
      const later = new Date(Date.now() + days * 86_400_000)
      const parts = { database, storage }
      const none = { found: 0, forgotten: 0, oldestLeft: null }
      assert.deepEqual(await sweepUnnamedFiles(parts, new Date()), none)
      const forgotten = days > UNNAMED_FILES.keptDays ? 1 : 0
      const { oldestLeft, ...swept } = await sweepUnnamedFiles(parts, later)
      assert.deepEqual(swept, { found: 1, forgotten })
      assert.equal(oldestLeft === null, forgotten === 1)
      const again = { found: 1 - forgotten, forgotten: 0, oldestLeft }
      assert.deepEqual(await sweepUnnamedFiles(parts, later), again)
      assert.deepEqual(await buffer(await storage.open(named)), Buffer.from('x'))
      if (forgotten === 1) await assert.rejects(storage.open(unnamed), RangeError)
      await Promise.all([storage.remove(named), storage.remove(unnamed)])
    })

  test('refuses a name that is none of its own, and forgets what is not there without a word', async () => {
    const { storage } = tried()
    await assert.rejects(async () => storage.open('../../etc/passwd'), RangeError)
    await assert.rejects(storage.open('00/00000000-0000-4000-8000-000000000000'), RangeError)
    await storage.remove('00/00000000-0000-4000-8000-000000000000')
  })
}

describe('a folder as storage', () => {
  let folder: string
  let storage: Storage
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-folder-'))
    storage = folderStorage(folder)
  })
  after(() => rm(folder, { recursive: true }))
  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name)

  rulesOf(() => ({ storage, names: files }))

  test('sweeps what a killed process left, and nothing that is being written', async () => {
    const endless = new Readable({ read() {} })
    endless.push(Buffer.alloc(10))
    const keeping = assert.rejects(storage.keep(endless, { maxBytes: 100 }))
    await until(async () => (await files()).length === 1)
    assert.equal(await storage.sweep(new Date(Date.now() - 86_400_000)), 0)
    assert.equal(await storage.sweep(new Date(Date.now() + 86_400_000)), 1)
    assert.deepEqual(await files(), [])
    endless.destroy(new Error('killed'))
    await keeping
  })
})

const started = await startS3Server()
if (started === null)
  console.log('No S3 server is installed (VERSITYGW_PATH): the storage is tried on a folder alone.')
else describe('a real S3 server as storage', () => onS3(started))

function onS3({ bucket, stop }: S3Server): void {
  const storage = s3Storage(bucket)
  const client = clientOf(bucket)
  after(stop)
  const uploads = async () =>
    (await client.send(new ListMultipartUploadsCommand({ Bucket: bucket.bucket }))).Uploads ?? []
  const names = async () => {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: bucket.bucket }))
    return [...(Contents ?? []), ...(await uploads())].map(({ Key }) => String(Key))
  }
  rulesOf(() => ({ storage, names }))

  test('sweeps the parts that a killed process left, and nothing that is being written', async () => {
    const endless = new Readable({ read() {} })
    endless.push(Buffer.alloc(9 * MIB))
    const keeping = assert.rejects(storage.keep(endless, { maxBytes: LARGE }))
    await until(async () => (await uploads()).length === 1)
    assert.equal(await storage.sweep(new Date(Date.now() - 86_400_000)), 0)
    // A part that is on its way may arrive after its upload was broken off: the next sweep has it.
    assert.equal(await storage.sweep(new Date(Date.now() + 86_400_000)), 1)
    await until(async () => {
      await storage.sweep(new Date(Date.now() + 86_400_000))
      return (await uploads()).length === 0
    })
    endless.destroy(new Error('killed'))
    await keeping
  })

  test('that refuses the key says so, and nothing is taken for kept', async () => {
    const locked = s3Storage({ ...bucket, keySecret: 'wrong' })
    await assert.rejects(locked.keep(Readable.from([Buffer.from('x')]), { maxBytes: 10 }), {
      name: 'SignatureDoesNotMatch',
    })
  })
}

function clientOf({ endpoint, region, keyId, keySecret }: Bucket): S3Client {
  const credentials = { accessKeyId: keyId, secretAccessKey: keySecret }
  return new S3Client({ endpoint, region, forcePathStyle: true, credentials })
}

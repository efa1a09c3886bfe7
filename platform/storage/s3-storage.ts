import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type MultipartUpload,
  NoSuchKey,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import {
  type ByteRange,
  isStoredName,
  type Kept,
  Measure,
  requireName,
  type Storage,
  type StoredName,
} from './storage.ts'

/** A bucket of an S3-compatible storage: its address without the bucket, and the key that may read and write there. */
export type Bucket = {
  endpoint: string
  bucket: string
  region: string
  keyId: string
  keySecret: string
}

/** A part of an upload: 10,000 of them, which is all that S3 takes, are 80 GB. Two at a time are in memory. */
const PARTS = { bytes: 8 * 1024 * 1024, atOnce: 2 }

/** How long one request may take before it counts as lost, in milliseconds, and how often it is tried. */
const PATIENCE = { connectionTimeout: 5_000, requestTimeout: 60_000, attempts: 3 }

type Place = { client: S3Client; bucket: string }

/**
 * Keeps documents in a bucket of an S3-compatible storage, through its own SDK.
 *
 * @example s3Storage({ endpoint: 'https://s3.example.kz', bucket: 'attestor', region: 'kz-1', keyId, keySecret })
 */
export const s3Storage = ({ endpoint, bucket, region, keyId, keySecret }: Bucket): Storage => {
  const { attempts, ...timeouts } = PATIENCE
  const client = new S3Client({
    endpoint,
    region,
    // The bucket in the path: a storage of one's own seldom has a name of its own for each bucket.
    forcePathStyle: true,
    credentials: { accessKeyId: keyId, secretAccessKey: keySecret },
    maxAttempts: attempts,
    requestHandler: timeouts,
  })
  const place = { client, bucket }
  return {
    keep: (stream, { maxBytes }) => keep(place, stream, maxBytes),
    open: (storedAs, range) => open(place, storedAs, range),
    remove: async (storedAs) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: requireName(storedAs) }))
    },
    sweep: (before) => sweep(place, before),
    list: (before) => list(place, before),
  }
}

/** A small document goes in one request, a large one in parts; of one that breaks off the parts are taken back. */
const keep = async ({ client, bucket }: Place, stream: Readable, maxBytes: number): Promise<Kept> => {
  const storedAs = `${randomUUID().slice(0, 2)}/${randomUUID()}`
  const measure = new Measure(maxBytes)
  const upload = new Upload({
    client,
    params: {
      Bucket: bucket,
      Key: storedAs,
      Body: Readable.from(measure.through(stream), { objectMode: false }),
    },
    partSize: PARTS.bytes,
    queueSize: PARTS.atOnce,
    leavePartsOnError: false,
  })
  try {
    await upload.done()
  } catch (error) {
    stream.destroy()
    throw error
  }
  return { storedAs, ...measure.ended() }
}

const open = async (
  { client, bucket }: Place,
  storedAs: string,
  range: ByteRange | undefined,
): Promise<Readable> => {
  const Range = range && `bytes=${range.from}-${range.to}`
  try {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: requireName(storedAs), ...(Range && { Range }) }),
    )
    if (Body instanceof Readable) return Body
    throw new RangeError(`no document ${storedAs}`)
  } catch (error) {
    if (error instanceof NoSuchKey) throw new RangeError(`no document ${storedAs}`)
    throw error
  }
}

const sweep = async ({ client, bucket }: Place, before: Date): Promise<number> => {
  let swept = 0
  let after: { KeyMarker?: string; UploadIdMarker?: string } = {}
  for (;;) {
    const found = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, ...after }))
    const begun = (found.Uploads ?? []).filter((each) => isOlder(each, before))
    for (const { Key, UploadId } of begun) {
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
      swept += 1
    }
    const { NextKeyMarker, NextUploadIdMarker } = found
    if (!found.IsTruncated || NextKeyMarker === undefined) return swept
    after = { KeyMarker: NextKeyMarker, ...(NextUploadIdMarker && { UploadIdMarker: NextUploadIdMarker }) }
  }
}

/** A page is a page of the server: a thousand at most. */
async function* list({ client, bucket }: Place, before: Date): AsyncGenerator<StoredName[]> {
  for (let after: string | undefined; ; ) {
    const found = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, ...(after && { ContinuationToken: after }) }),
    )
    const page = (found.Contents ?? []).flatMap(({ Key, LastModified }) =>
      Key && isStoredName(Key) && LastModified && LastModified < before
        ? [{ storedAs: Key, keptAt: LastModified }]
        : [],
    )
    if (page.length > 0) yield page
    after = found.NextContinuationToken
    if (after === undefined) return
  }
}

const isOlder = ({ Initiated }: MultipartUpload, before: Date): boolean =>
  Initiated !== undefined && Initiated < before

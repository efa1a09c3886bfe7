import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What was kept: its name in the storage, the SHA-256 of its bytes (hex), and how many they are. */
export type Kept = { storedAs: string; sha256: string; size: number }

/** Where documents are kept, outside the database. What is kept is never changed. */
export type Storage = {
  /**
   * Keeps what the stream brings, whole or not at all, and on the disk before it answers.
   * @throws {TooLarge} when it brings more than `maxBytes`
   */
  keep(stream: Readable, limits: { maxBytes: number }): Promise<Kept>
  /** @throws {RangeError} when there is nothing of that name */
  open(storedAs: string): Promise<Readable>
  /** Forgets a document that no record names; nothing happens when it is not there. */
  remove(storedAs: string): Promise<void>
}

/** A document is larger than the settings allow. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`larger than ${maxBytes} bytes`)
    this.maxBytes = maxBytes
  }
}

/**
 * Keeps documents in a folder: production mounts one that all processes share.
 *
 * @example
 * const { storedAs, sha256 } = await folderStorage('.attestor/documents').keep(request, { maxBytes: 1_000_000 })
 */
export function folderStorage(folder: string): Storage {
  return {
    keep: (stream, { maxBytes }) => keep(folder, stream, maxBytes),
    open: async (storedAs) => {
      const path = pathOf(folder, storedAs)
      await access(path).catch(() => {
        throw new RangeError(`no document ${storedAs}`)
      })
      return createReadStream(path)
    },
    remove: (storedAs) => rm(pathOf(folder, storedAs), { force: true }),
  }
}

async function keep(folder: string, stream: Readable, maxBytes: number): Promise<Kept> {
  const storedAs = `${randomUUID().slice(0, 2)}/${randomUUID()}`
  const path = pathOf(folder, storedAs)
  const partial = `${path}.partial`
  const measure = { hash: createHash('sha256'), size: 0 }
  await mkdir(dirname(path), { recursive: true })
  try {
    await pipeline(
      stream,
      (chunks) => measured(chunks, measure, maxBytes),
      createWriteStream(partial, { flush: true }),
    )
    await rename(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { storedAs, sha256: measure.hash.digest('hex'), size: measure.size }
}

async function* measured(
  chunks: AsyncIterable<Buffer>,
  measure: { hash: ReturnType<typeof createHash>; size: number },
  maxBytes: number,
) {
  for await (const chunk of chunks) {
    measure.size += chunk.length
    if (measure.size > maxBytes) throw new TooLarge(maxBytes)
    measure.hash.update(chunk)
    yield chunk
  }
}

/** A rename is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function pathOf(folder: string, storedAs: string): string {
  if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(storedAs))
    throw new RangeError(`no document ${JSON.stringify(storedAs)}`)
  return join(folder, storedAs)
}

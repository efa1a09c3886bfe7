import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** What was kept: its name in the storage, the SHA-256 of its bytes (hex), and how many they are. */
export type Kept = { storedAs: string; sha256: string; size: number }

/** Bytes of what is kept, from one to another, both counted from 0 and included. */
export type ByteRange = { from: number; to: number }

/** Where documents are kept, outside the database. What is kept is never changed. */
export type Storage = {
  /**
   * Keeps what the stream brings, whole or not at all, and for good before it answers. The bytes pass through and are
   * never gathered in memory; a stream that breaks leaves nothing behind.
   * @throws {TooLarge} when it brings more than `maxBytes`
   */
  keep(stream: Readable, limits: { maxBytes: number }): Promise<Kept>
  /**
   * Reads what is kept, or a part of it.
   * @throws {RangeError} when there is nothing of that name
   */
  open(storedAs: string, range?: ByteRange): Promise<Readable>
  /** Forgets what no record names any more; nothing happens when it is not there. */
  remove(storedAs: string): Promise<void>
  /** Forgets what processes that were killed in the middle of an upload left before this instant. @returns how many */
  sweep(before: Date): Promise<number>
  /** The names of everything that is kept whole and was kept before this instant, page by page. */
  list(before: Date): AsyncIterable<readonly StoredName[]>
}

/** A name in the storage, and when it was kept. */
export type StoredName = { storedAs: string; keptAt: Date }

/** A document is larger than the settings allow. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`larger than ${maxBytes} bytes`)
    this.maxBytes = maxBytes
  }
}

/** What passes through is counted and hashed on its way. */
export class Measure {
  readonly #hash = createHash('sha256')
  readonly #maxBytes: number
  #size = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @throws {TooLarge} as soon as more than `maxBytes` have passed */
  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#size += chunk.length
      if (this.#size > this.#maxBytes) throw new TooLarge(this.#maxBytes)
      this.#hash.update(chunk)
      yield chunk
    }
  }

  /** What has passed, once it has ended. */
  ended(): Pick<Kept, 'sha256' | 'size'> {
    return { sha256: this.#hash.digest('hex'), size: this.#size }
  }
}

/** How what is kept is named: two signs, then a random uuid. */
const NAME = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/

/** Is this a name of ours? Whatever else lies in the storage is none of ours. */
export const isStoredName = (name: string): boolean => NAME.test(name)

/** @throws {RangeError} for what is no name of ours */
export const requireName = (storedAs: string): string => {
  if (!NAME.test(storedAs)) throw new RangeError(`no document ${JSON.stringify(storedAs)}`)
  return storedAs
}

import { createHash } from 'node:crypto'
import type { ByteRange } from './storage.ts'

/** How large a block is. Who plays a recording holds one of them in memory. */
export const BLOCK_BYTES = 1024 * 1024
const HASH_BYTES = 32

/** What is kept is not what was given: a block has another hash, or is missing. */
export class BrokenContent extends Error {
  override readonly name = 'BrokenContent'
}

/**
 * The SHA-256 of every block of what passes through, one after the other, so that any part can be checked alone.
 *
 * @example
 * const hashes = new BlockHashes()
 * await storage.keep(Readable.from(hashes.through(stream)), { maxBytes })
 * hashes.ended().length // 32 bytes a block
 */
export class BlockHashes {
  readonly #done: Buffer[] = []
  #block = createHash('sha256')
  #filled = 0

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#take(chunk)
      yield chunk
    }
  }

  /** The hashes, once everything has passed. */
  ended(): Buffer {
    if (this.#filled > 0) this.#close()
    return Buffer.concat(this.#done)
  }

  #take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - this.#filled)
      this.#block.update(part)
      this.#filled += part.length
      at += part.length
      if (this.#filled === BLOCK_BYTES) this.#close()
    }
  }

  #close(): void {
    this.#done.push(this.#block.digest())
    this.#block = createHash('sha256')
    this.#filled = 0
  }
}

/** The range of whole blocks that a range lies in. @example wholeBlocks({ from: 5, to: 9 }, 100) //=> { from: 0, to: 99 } */
export const wholeBlocks = ({ from, to }: ByteRange, size: number): ByteRange => ({
  from: from - (from % BLOCK_BYTES),
  to: Math.min(size, to - (to % BLOCK_BYTES) + BLOCK_BYTES) - 1,
})

/**
 * The bytes of a range out of its whole blocks, each block checked before a byte of it is given on.
 *
 * @param chunks the bytes of `wholeBlocks(range, size)`
 * @throws {BrokenContent} at the first block that is not as it was given
 */
export async function* checkedBytes(
  chunks: AsyncIterable<Buffer>,
  { hashes, range, size }: { hashes: Uint8Array; range: ByteRange; size: number },
): AsyncGenerator<Buffer> {
  const whole = wholeBlocks(range, size)
  let at = whole.from
  for await (const block of blocksOf(chunks)) {
    const n = at / BLOCK_BYTES
    const wanted = Buffer.from(hashes.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES))
    if (!createHash('sha256').update(block).digest().equals(wanted))
      throw new BrokenContent(`block ${n} is not as it was given`)
    yield block.subarray(Math.max(0, range.from - at), Math.min(block.length, range.to + 1 - at))
    at += block.length
  }
  if (at !== whole.to + 1) throw new BrokenContent(`the content ends at ${at} and not at ${whole.to + 1}`)
}

async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let filled = 0
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - filled)
      gathered.push(part)
      filled += part.length
      at += part.length
      if (filled < BLOCK_BYTES) continue
      yield Buffer.concat(gathered)
      gathered = []
      filled = 0
    }
  if (filled > 0) yield Buffer.concat(gathered)
}

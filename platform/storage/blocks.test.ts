import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { BLOCK_BYTES, BlockHashes, BrokenContent, checkedBytes, wholeBlocks } from './blocks.ts'

const SIZE = 2 * BLOCK_BYTES + 100
const content = randomBytes(SIZE)

/** The content in pieces that have nothing to do with blocks. */
async function* pieces(of: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < of.length; at += 300_001) yield of.subarray(at, at + 300_001)
}

const hashed = async (given: Buffer): Promise<Buffer> => {
  const hashes = new BlockHashes()
  await buffer(Readable.from(hashes.through(pieces(given))))
  return hashes.ended()
}

const read = async (given: Buffer, range: { from: number; to: number }): Promise<Buffer> => {
  const { from, to } = wholeBlocks(range, SIZE)
  const chunks = pieces(given.subarray(from, to + 1))
  return buffer(Readable.from(checkedBytes(chunks, { hashes: await hashed(content), range, size: SIZE })))
}

describe('content in blocks', () => {
  for (const [from, to] of [
    [0, SIZE - 1],
    [0, 0],
    [BLOCK_BYTES - 1, BLOCK_BYTES],
    [BLOCK_BYTES, 2 * BLOCK_BYTES - 1],
    [2 * BLOCK_BYTES + 7, SIZE - 1],
  ] as const)
    test(`is read from ${from} to ${to} as it was given`, async () => {
      assert.deepEqual(await read(content, { from, to }), content.subarray(from, to + 1))
    })

  test('of which one byte was changed gives nothing of that block', async () => {
    const changed = Buffer.from(content)
    changed[BLOCK_BYTES + 5] = (changed[BLOCK_BYTES + 5] ?? 0) ^ 1
    assert.equal((await read(changed, { from: 0, to: 99 })).length, 100)
    await assert.rejects(read(changed, { from: BLOCK_BYTES, to: BLOCK_BYTES }), BrokenContent)
    await assert.rejects(read(changed, { from: 0, to: SIZE - 1 }), BrokenContent)
  })

  test('whose end is missing is broken', async () => {
    await assert.rejects(read(content.subarray(0, SIZE - 1), { from: 0, to: SIZE - 1 }), BrokenContent)
    await assert.rejects(read(content.subarray(0, BLOCK_BYTES), { from: 0, to: SIZE - 1 }), BrokenContent)
  })
})

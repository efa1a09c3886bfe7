import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readRange } from './read-range.ts'

describe('a range of bytes that is asked for', () => {
  for (const [header, answer] of [
    [undefined, null],
    ['bytes=0-', { from: 0, to: 999 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=100-5000', { from: 100, to: 999 }],
    ['bytes=-10', { from: 990, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=1-2', null],
  ] as const)
    test(`of 1,000 by ${header} is ${JSON.stringify(answer)}`, () => {
      assert.deepEqual(readRange(header, 1_000), answer)
    })
})

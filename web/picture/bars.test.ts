import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bars } from './bars.ts'

describe('a picture of bars', () => {
  test('draws nothing where there is nothing', () => {
    assert.equal(bars([]), null)
    assert.equal(bars([{ label: 'Testing', parts: [0, 0] }]), null)
  })

  test('the parts of a bar lie behind one another and end where the bar ends', () => {
    const [row] = bars([{ label: 'Testing', parts: [3, 1] }])?.rows ?? []
    assert.ok(row)
    const [first, second] = row.parts
    assert.equal(first?.x, 0)
    assert.equal(second?.x, first?.width)
    assert.equal((second?.x ?? 0) + (second?.width ?? 0), row.end)
  })

  test('bars are as long as what they stand for', () => {
    const [longer, shorter] =
      bars([
        { label: 'a', parts: [10] },
        { label: 'b', parts: [5] },
      ])?.rows ?? []
    assert.equal(longer?.end, 2 * (shorter?.end ?? 0))
  })
})

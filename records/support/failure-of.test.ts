import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { failureOf } from './failure-of.ts'

describe('a failure that the operator is told', () => {
  test('is told by its kind and code, and none of its words', () => {
    assert.deepEqual(failureOf('ServiceError: 14 UNAVAILABLE: No connection to 10.0.0.7'), {
      ...{ kind: 'no-answer', code: 'ServiceError 14 UNAVAILABLE' },
    })
    assert.deepEqual(failureOf('Error: Failed to connect before the deadline'), {
      ...{ kind: 'no-answer', code: 'Error' },
    })
    assert.deepEqual(failureOf('TypeError: Akhmetov is not iterable'), { kind: 'other', code: 'TypeError' })
    assert.deepEqual(failureOf('Akhmetov'), { kind: 'other', code: null })
  })

  test('is no failure of anybody where the workflow has not begun, or has ended', () => {
    assert.deepEqual(failureOf('the workflow has not been started yet'), { kind: 'not-begun', code: null })
    assert.deepEqual(failureOf('the workflow has ended'), { kind: 'ended', code: null })
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { understood } from './act.ts'
import { Problem } from './problem.ts'

const input = z.strictObject({ on: z.iso.date(), at: z.iso.datetime({ offset: true }), case: z.uuid() })

const errorsOf = (given: unknown) => {
  try {
    understood(input, given)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem && error.code === 'invalid')
    return error.parts.errors?.map(({ field, message }) => `${field}: ${message}`)
  }
}

describe('an input that is not understood', () => {
  test('names each field and what would be right', () => {
    assert.deepEqual(errorsOf({ on: '05.03.2027', at: 'noon', case: '1', surplus: 1 }), [
      'on: expected a date YYYY-MM-DD',
      'at: expected an instant with its offset, such as 2027-03-05T10:00:00+05:00',
      'case: expected an id, as the lists tell it',
      'surplus: is not a field of this request',
    ])
    assert.deepEqual(errorsOf({ at: '2027-03-05T10:00:00+05:00', case: null }), [
      'on: must be given: string',
      'case: Invalid input: expected string, received null',
    ])
  })
})

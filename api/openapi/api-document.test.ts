import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { routeTable } from '../routes/route-table.ts'
import { apiDocument } from './api-document.ts'

const document = apiDocument(routeTable(), { publicUrl: 'https://attestor.example' })

describe('the document of the API', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    assert.deepEqual(errors ?? [], [])
    assert.equal(valid, true)
    assert.equal(validator.version, '3.1')
  })

  test('says of what is read without sign-in that too many requests are answered 429, and when to come again', () => {
    const { get } = document.paths['/public/announcements'] as { get: { responses: Record<string, object> } }
    assert.deepEqual(Object.keys(get.responses), ['200', '404', '422', '429', '503'])
    assert.match(JSON.stringify(get.responses['429']), /Retry-After.*application\/problem\+json/)
  })

  test('gives every operation a name of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => (operation as { operationId: string }).operationId),
    )
    assert.equal(new Set(ids).size, ids.length)
  })
})

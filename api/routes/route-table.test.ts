import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { apiDocument } from '../openapi/api-document.ts'
import { routeTable } from './route-table.ts'

/** Every route that the contract promises (contracts 4). */
const PROMISED = [
  'get /me',
  'get /me/tasks',
  'get /employees',
  'get /employees/{id}',
  'post /roster-imports',
  'get /roster-imports/{id}',
  'post /determinations',
  'get /determinations/{id}',
  'get /determinations/{id}/entries',
  'post /determinations/{id}/recommendation',
  'post /determinations/{id}/approval',
  'get /cases',
  'get /cases/{id}',
  'get /cases/{id}/log',
  'get /cases/{id}/notices',
  'get /cases/{id}/documents',
  'post /cases/{id}/acts',
  'put /cases/{id}/schedule',
  'post /schedules',
  'post /commissions',
  'get /commissions/{id}',
  'post /meetings',
  'get /meetings/{id}',
  'post /meetings/{id}/attendance',
  'post /meetings/{id}/items/{n}/open',
  'post /meetings/{id}/items/{n}/votes',
  'post /meetings/{id}/close',
  'get /notices',
  'post /notices/{id}/served',
  'get /calendar-amendments',
  'post /calendar-amendments',
  'get /rehearsal',
  'post /rehearsal',
]

describe('the table of routes', () => {
  test('has every route that the contract promises, and the document shows each', () => {
    const { paths } = apiDocument(routeTable(), { publicUrl: 'http://localhost:3000' })
    const shown = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    for (const promised of PROMISED) assert.ok(shown.includes(promised), promised)
  })

  test('gives everything that is begun or made an address, or says at once what came of it', () => {
    const begun = routeTable().filter(({ status, locates }) => status === 202 && !locates)
    assert.deepEqual(begun, [])
  })
})

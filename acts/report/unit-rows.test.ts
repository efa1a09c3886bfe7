import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unitRows } from './unit-rows.ts'

const unit = (id: string, depth: number) => ({ id, code: id, name: id, kind: 'division', depth })
const TREE = [unit('body', 0), unit('north', 1), unit('n1', 2), unit('n2', 2), unit('south', 1)]
const COUNTS = [
  { unitId: 'body', open: 1, late: 0, closed: 0 },
  { unitId: 'n1', open: 4, late: 0, closed: 0 },
  { unitId: 'n2', open: 2, late: 2, closed: 3 },
]

const shown = (top: string | null) =>
  unitRows(TREE, COUNTS, top).map((row) => [row.unit.id, row.open, row.late, row.closed, row.divided])

describe('cases by unit', () => {
  test('a unit has the cases of everything below it, and the one above only its own', () => {
    assert.deepEqual(shown(null), [
      ['body', 1, 0, 0, false],
      ['north', 6, 2, 3, true],
    ])
  })

  test('one looks into a unit, one level at a time', () => {
    assert.deepEqual(shown('north'), [
      ['n1', 4, 0, 0, false],
      ['n2', 2, 2, 3, false],
    ])
  })

  test('a unit without cases is left out', () => {
    assert.deepEqual(shown('south'), [])
  })
})

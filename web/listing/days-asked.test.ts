import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { daysAsked } from './days-asked.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const read = (from: string) => daysAsked({ query: { from }, today }, ['from', 'to'])

describe('the days above a list', () => {
  test('are read as in a form: 03.03.2026, 3 марта 2026, 3 наурыз 2026', () => {
    for (const typed of ['03.03.2026', '3 марта 2026', '3 наурыз 2026', '2026-03-03'])
      assert.deepEqual(read(typed), { read: { from: '2026-03-03' }, wrong: [] }, typed)
  })

  test('without a year are the latest such day that has come', () => {
    assert.deepEqual(read('3 марта').read, { from: '2026-03-03' })
    assert.deepEqual(read('22.11').read, { from: '2026-11-22' })
    assert.deepEqual(read('23 november').read, { from: '2025-11-23' })
    assert.deepEqual(read('29.02').read, { from: '2024-02-29' })
  })

  test('that are no days are named and filter by nothing', () => {
    for (const typed of ['31.02', '3 brumaire', '3.3.26', 'yesterday', '0'])
      assert.deepEqual(read(typed), { read: {}, wrong: ['from'] }, typed)
  })

  test('that were left empty are nothing', () => {
    assert.deepEqual(read(' '), { read: {}, wrong: [] })
  })
})

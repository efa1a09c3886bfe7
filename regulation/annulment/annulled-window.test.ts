import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { annulledWindow } from './annulled-window.ts'

const calendar = { version: '0', off: [], working: [] }

describe('the window after an annulled certification', () => {
  for (const [ruleset, cite] of [
    ['decree-1612', 'para 35'],
    ['law-380-2026', 'art. 50(8-1)'],
  ] as const)
    test(`is six months from the annulment under ${ruleset}`, () => {
      assert.deepEqual(annulledWindow({ ruleset, calendar }, '2027-03-10'), {
        from: '2027-03-10',
        to: '2027-09-10',
        cite: [cite],
      })
    })

  test('keeps to the last day of a shorter month', () => {
    assert.equal(annulledWindow({ ruleset: 'decree-1612', calendar }, '2027-08-31').to, '2028-02-29')
  })
})

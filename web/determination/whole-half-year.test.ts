import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { wholeHalfYear } from './whole-half-year.ts'

const asked = { asOf: '2027-01-01', ruleset: 'decree-1612' }
const boxes = (today: string) => Object.values(wholeHalfYear(asked, Temporal.PlainDate.from(today))).join(' ')

test('a timing begins as the whole half-year that was determined', () => {
  assert.equal(boxes('2026-12-01'), '1 1 2027 30 6 2027')
})

test('a timing begins today where the half-year has begun', () => {
  assert.equal(boxes('2027-02-15'), '15 2 2027 30 6 2027')
})

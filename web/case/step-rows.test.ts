import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepRows } from './step-rows.ts'

const NOT_LOCKED = { on: null, reason: null, cite: [], from: null, waits: null }
const locked = (key: string, reason: string, from: string | null = null) => ({
  ...{ ...NOT_LOCKED, group: 'step' as const, key, outcome: 'locked' as const },
  ...{ reason, cite: ['para 10'], from },
})
const names = (steps: Parameters<typeof stepRows>[0]) =>
  stepRows(steps).map(({ all }) => all.map(({ key }) => key).join('+'))

test('steps one after the other that wait for the same are one line', () => {
  const open = { ...NOT_LOCKED, group: 'step' as const, key: 'dossier', outcome: 'open' as const }
  assert.deepEqual(
    names([
      locked('notice', 'no-dates-set'),
      locked('profile', 'no-dates-set'),
      open,
      locked('minutes', 'no-dates-set'),
    ]),
    ['notice+profile', 'dossier', 'minutes'],
  )
})

test('steps that open on different days, or wait for different things, stay apart', () => {
  assert.deepEqual(
    names([
      locked('fitness', 'before-the-start', '2027-01-11'),
      locked('testing', 'before-the-start', '2027-01-12'),
    ]),
    ['fitness', 'testing'],
  )
  assert.deepEqual(names([locked('fitness', 'a'), locked('testing', 'b')]), ['fitness', 'testing'])
})

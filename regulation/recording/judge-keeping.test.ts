import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { RULESET_IDS } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { judgeKeeping, type RecordingStanding } from './judge-keeping.ts'

const CITES = { 'decree-1612': 'para 29', 'law-380-2026': 'art. 50(3-1)' }
const standing = (changes: Partial<RecordingStanding> = {}): RecordingStanding => ({
  ...{ heldOn: '2027-04-08', holds: 0, appeal: 'none', certification: 'closed' },
  ...changes,
})

for (const id of RULESET_IDS)
  describe(`a recording under ${id}`, () => {
    const tables = { ruleset: rulesetOf(id), calendar: shippedCalendar }
    const judged = (today: string, changes: Partial<RecordingStanding> = {}) =>
      judgeKeeping(tables, standing(changes), today)

    test('is kept three years from the meeting, the last day included', () => {
      const kept = { outcome: 'kept', reason: 'term-runs', until: '2030-04-08', cite: [CITES[id]] }
      assert.deepEqual(judged('2030-04-08'), kept)
      assert.deepEqual(judged('2030-04-09'), { ...kept, outcome: 'may-be-destroyed', reason: 'term-over' })
    })

    for (const [changes, reason] of [
      [{ holds: 1 }, 'held'],
      [{ appeal: 'open' }, 'appeal-open'],
      [{ certification: 'open' }, 'case-open'],
    ] as const)
      test(`is kept beyond its term: ${reason}`, () => {
        const { outcome, reason: given } = judged('2035-01-01', changes)
        assert.deepEqual([outcome, given], ['kept', reason])
      })
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { employeeFactsSchema } from '../operations/employee-facts-schema.ts'
import { held } from './due-scenario.ts'
import { secondRoundOwed } from './second-round-owed.ts'

test('an initial decision subject to re-certification without a second round is owed one', () => {
  const owed = (...certifications: object[]) =>
    secondRoundOwed(
      employeeFactsSchema.parse({ branch: 'police', certifications }),
      parseCivilDate('2027-01-01'),
    )
  const again = { ...held('2026-10-12'), outcome: 'recertification' }
  assert.equal(owed(held('2023-10-12'), again)?.toString(), '2026-10-12')
  assert.equal(owed(again, { ...held('2026-12-20'), outcome: 'corresponds' }), null)
  assert.equal(owed({ ...again, annulled: true }), null)
})

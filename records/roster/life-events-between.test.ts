import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lifeEventsBetween } from './life-events-between.ts'
import { NO_FACTS, type StoredFacts } from './stored-facts.ts'

const SINCE = '2027-04-01'
const serving: StoredFacts = {
  ...NO_FACTS,
  service: [{ from: '2018-03-05', to: null, otherEmploymentAfter: false }],
}
const between = (after: Partial<StoredFacts>, before: StoredFacts = serving) =>
  lifeEventsBetween(before, { ...serving, ...after }, SINCE)

describe('what the next import tells of a life', () => {
  test('an end of service that nothing follows is a dismissal', () => {
    const service = [{ from: '2018-03-05', to: '2027-05-03', otherEmploymentAfter: false }]
    assert.deepEqual(between({ service }), [{ on: '2027-05-03', told: { event: 'dismissal' } }])
    const again = [...service, { from: '2027-05-04', to: null, otherEmploymentAfter: false }]
    assert.deepEqual(between({ service: again }), [])
  })

  test('a leave begins, and is told again when its end becomes known', () => {
    const open = [{ kind: 'parental' as const, from: '2027-05-03', to: null }]
    const known = [{ kind: 'parental' as const, from: '2027-05-03', to: '2028-03-09' }]
    assert.deepEqual(between({ absences: open }), [
      { on: '2027-05-03', told: { event: 'parental', to: null } },
    ])
    assert.deepEqual(between({ absences: known }, { ...serving, absences: open }), [
      { on: '2027-05-03', told: { event: 'parental', to: '2028-03-09' } },
    ])
  })

  test('study that ended is a return, with the post that was taken up', () => {
    const begun = [{ kind: 'study' as const, from: '2027-05-03', to: null }]
    const ended = [{ kind: 'study' as const, from: '2027-05-03', to: '2028-06-30' }]
    const post = { on: '2028-08-01', position: 'p', equivalent: false, dutiesChanged: false, unit: undefined }
    const told = between({ absences: ended, appointments: [post] }, { ...serving, absences: begun })
    assert.deepEqual(told[0], { on: '2028-07-01', told: { event: 'return', postOn: '2028-08-01' } })
  })

  test('what was over before the case began, annual leave and missions change nothing', () => {
    assert.deepEqual(
      between({
        absences: [
          { kind: 'parental', from: '2025-05-03', to: '2026-03-09' },
          { kind: 'annual', from: '2027-05-03', to: '2027-06-03' },
          { kind: 'mission', from: '2027-05-03', to: null },
        ],
      }),
      [],
    )
  })
})

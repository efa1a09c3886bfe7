import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerLine } from './operations.ts'

const errorOf = (line: string): string => {
  const reply = answerLine('due', line)
  return 'error' in reply ? reply.error : ''
}

const due = (changes: Record<string, unknown>, employee: Record<string, unknown> = {}) =>
  errorOf(JSON.stringify({ asOf: '2027-01-01', employee: { branch: 'police', ...employee }, ...changes }))

describe('a line that is not understood', () => {
  test('is told when it is no JSON, or no object', () => {
    assert.match(errorOf('{'), /^request: .*JSON/)
    assert.match(errorOf('[]'), /^request: /)
    assert.match(errorOf('null'), /^request: /)
  })

  const CASES: [string, Record<string, unknown>, Record<string, unknown>?][] = [
    ['asOf', { asOf: undefined }],
    ['asOf', { asOf: '2027-02-30' }],
    ['asOf', { asOf: '2027-1-1' }],
    ['asOf', { asOf: 20270101 }],
    ['ruleset', { ruleset: 'decree' }],
    ['calendar', { calendar: { off: ['2027-03-03'], working: ['2027-03-03'] } }],
    ['calendar.off[0]', { calendar: { off: ['2027-13-01'] } }],
    ['calendar.holidays', { calendar: { holidays: [] } }],
    ['today', { today: '2027-01-01' }],
    ['employee.branch', {}, { branch: 'navy' }],
    ['employee.head', {}, { head: 'yes' }],
    ['employee.rank', {}, { rank: 'major' }],
    ['employee.leaves', {}, { leaves: null }],
    ['employee.leaves[0].to', {}, { leaves: [{ from: '2026-01-01' }] }],
    ['employee.service[0].otherEmploymentAfter', {}, { service: [{ from: '2026-01-01', to: null }] }],
    [
      'employee.secondments[0].kind',
      {},
      { secondments: [{ kind: 'mission', from: '2026-01-01', to: null }] },
    ],
    [
      'employee.creditedService[0].kind',
      {},
      { creditedService: [{ kind: 'fire', from: '2026-01-01', to: null }] },
    ],
    ['employee.certifications[0].annulled', {}, { certifications: [{ on: '2026-01-01' }] }],
  ]
  for (const [field, changes, employee] of CASES) {
    test(`names ${field} (${JSON.stringify({ ...changes, ...employee })})`, () => {
      assert.ok(due(changes, employee).startsWith(`${field}: `), due(changes, employee))
    })
  }

  test('every wrong field is named at once', () => {
    assert.match(due({ asOf: '2027-02-30', today: 1 }), /asOf: .*; today: /)
  })

  test('a certification may carry its outcome', () => {
    const certifications = [{ on: '2026-01-01', annulled: false, outcome: 'recertification' }]
    assert.equal(due({}, { certifications }), '')
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readResult } from './read-result.ts'
import { resultColumns } from './result-columns.ts'

const names = (...asked: Parameters<typeof resultColumns>) => resultColumns(...asked).map(({ name }) => name)
const wrong = (...asked: Parameters<typeof readResult>) => {
  const row = readResult(...asked)
  return row.read === 'wrong' ? row.errors.map(({ column }) => column) : row.read
}

describe('a row of results', () => {
  test('has the subjects that the ruleset tests, with a threshold where it counts', () => {
    assert.deepEqual(names('testing', ['decree-1612']), [
      'law',
      'lawThreshold',
      'logic',
      'logicThreshold',
      'missed',
    ])
    assert.deepEqual(names('testing', ['law-380-2026']), [
      ...['law', 'lawThreshold', 'kazakh', 'logic', 'logicThreshold', 'missed'],
    ])
    assert.deepEqual(names('polygraph', ['decree-1612']), ['conclusion', 'missed'])
  })

  test('is a result of its stage', () => {
    const cells = { law: '80', lawThreshold: '60', logic: '71,5', logicThreshold: '50' }
    assert.deepEqual(readResult({ stage: 'testing', ruleset: 'decree-1612', cells }), {
      read: 'result',
      data: {
        stage: 'testing',
        subjects: [
          { subject: 'law', score: 80, threshold: 60 },
          { subject: 'logic', score: 71.5, threshold: 50 },
        ],
      },
    })
    const passed = readResult({ stage: 'fitness', ruleset: 'decree-1612', cells: { standardsMet: 'no' } })
    assert.deepEqual(passed, { read: 'result', data: { stage: 'fitness', standardsMet: false } })
  })

  test('is an absence with its reason, and then has no result beside it', () => {
    const fitness = (cells: Record<string, string>) => ({
      stage: 'fitness' as const,
      ruleset: 'decree-1612',
      cells,
    })
    assert.deepEqual(readResult(fitness({ missed: 'good' })), {
      read: 'missed',
      data: { stage: 'fitness', reason: 'good' },
    })
    assert.deepEqual(wrong(fitness({ missed: 'none', standardsMet: 'yes' })), ['standardsMet'])
  })

  test('that is not filled in says nothing', () => {
    assert.equal(readResult({ stage: 'study', ruleset: 'law-380-2026', cells: {} }).read, 'nothing')
  })

  test('names every column that is wrong or missing', () => {
    const testing = (cells: Record<string, string>) => ({
      stage: 'testing' as const,
      ruleset: 'decree-1612',
      cells,
    })
    assert.deepEqual(wrong(testing({ law: '80' })), ['lawThreshold', 'logic', 'logicThreshold'])
    assert.deepEqual(wrong(testing({ law: 'many', lawThreshold: '1001' })), ['law', 'lawThreshold'])
    assert.deepEqual(wrong(testing({ missed: 'perhaps' })), ['missed'])
  })
})

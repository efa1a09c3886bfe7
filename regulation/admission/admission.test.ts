import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerLine } from '../operations/operations.ts'

const PASSED = { round: 1, branch: 'police', standardsMet: true, score: 70, threshold: 60 }

const ask = (changes: Record<string, unknown>): string => {
  const reply = answerLine('admission', JSON.stringify({ ...PASSED, ...changes }))
  return JSON.stringify('error' in reply ? reply : reply.answer)
}

const answer = (admitted: boolean, cite: string) => JSON.stringify({ admitted, cite: [cite] })

describe('admission under the decree (paras 24, 37)', () => {
  test('standards met and a test not below the threshold; an equal score passes', () => {
    assert.equal(ask({}), answer(true, 'para 24'))
    assert.equal(ask({ score: 60 }), answer(true, 'para 24'))
    assert.equal(ask({ score: 59.9 }), answer(false, 'para 24'))
    assert.equal(ask({ standardsMet: false }), answer(false, 'para 24'))
  })

  test('a prosecutor has no standards to meet', () => {
    assert.equal(ask({ branch: 'prosecutor', standardsMet: null }), answer(true, 'para 24'))
    assert.equal(ask({ branch: 'prosecutor', standardsMet: false }), answer(true, 'para 24'))
    assert.match(ask({ standardsMet: null }), /"error":"standardsMet: /)
  })

  test('the second round cites para 37 for a refusal', () => {
    assert.equal(ask({ round: 2 }), answer(true, 'para 24'))
    assert.equal(ask({ round: 2, score: 1 }), answer(false, 'para 37'))
  })
})

describe('admission under the law (arts. 50(3), 51(2))', () => {
  const law = { ruleset: 'law-380-2026' }

  test('the first round has no gate', () => {
    assert.equal(ask({ ...law, standardsMet: false, score: 0 }), answer(true, 'art. 50(3)'))
  })

  test('the second round cites art. 51(2) either way', () => {
    assert.equal(ask({ ...law, round: 2 }), answer(true, 'art. 51(2)'))
    assert.equal(ask({ ...law, round: 2, score: 59 }), answer(false, 'art. 51(2)'))
    assert.equal(
      ask({ ...law, round: 2, branch: 'prosecutor', standardsMet: null }),
      answer(true, 'art. 51(2)'),
    )
  })
})

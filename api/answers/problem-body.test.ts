import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { invalid, unlawful } from '../../acts/problem.ts'
import { bodyOfProblem } from './problem-body.ts'

const message = 'window: the meeting is on 2027-09-09, the last lawful day is 2027-09-05 (para 3)'
const refused = unlawful({
  detail: message,
  cite: ['para 3'],
  violations: [{ step: 'window', limit: '2027-09-05', cite: ['para 3'], message }],
})

describe('a problem in the language that is asked for', () => {
  test('is in English word for word as the rule says it, unless another is asked for', () => {
    const body = bodyOfProblem(refused, { requestId: 'r', language: 'en' })
    assert.equal(body.detail, message)
    assert.equal(body.title, 'A rule does not allow it')
  })

  test('is in Russian with the same fields, dates and clauses', () => {
    const body = bodyOfProblem(refused, { requestId: 'r', language: 'ru' })
    assert.equal(body.title, 'Правило этого не допускает')
    assert.match(body.detail, /последний законный день 5 сентября 2027/)
    assert.equal(body.violations?.[0]?.message, body.detail)
    assert.deepEqual(body.violations?.[0]?.limit, '2027-09-05')
    assert.deepEqual(body.cite, ['para 3'])
  })

  test('names each wrong field as the request has it, and says in Kazakh what is wrong', () => {
    const body = bodyOfProblem(invalid('meeting', 'expected a date YYYY-MM-DD'), {
      requestId: 'r',
      language: 'kk',
    })
    assert.equal(body.detail, 'meeting: ЖЖЖЖ-АА-КК күні керек')
    assert.deepEqual(body.errors, [{ field: 'meeting', message: 'ЖЖЖЖ-АА-КК күні керек' }])
  })
})

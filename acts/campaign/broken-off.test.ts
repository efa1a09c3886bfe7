import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brokenBy, PlanBroke, problemOfBreak } from './broken-off.ts'

describe('what broke a plan off', () => {
  test('is told by kind, code and place, and none of its words', () => {
    const error = new TypeError('Akhmetov is not iterable')
    error.stack =
      'TypeError: Akhmetov\n at node:x\n at plan (file:///srv/attestor/acts/campaign/make-plan.ts:31:9)'
    const { by, technical } = brokenBy(error)
    assert.deepEqual([by, technical], ['defect', 'TypeError acts/campaign/make-plan.ts:31'])
    assert.deepEqual(brokenBy('Akhmetov').technical, 'string')
  })

  test('is the database where that does not answer', () => {
    const away = Object.assign(new Error('server at 10.0.0.7'), { code: 'ECONNREFUSED', stack: '' })
    assert.deepEqual(brokenBy(away), { by: 'database', technical: 'Error ECONNREFUSED' })
  })

  test('is kept with what whoever asked can do', () => {
    const { detail, broke } = problemOfBreak(new PlanBroke('memory', 'SIGABRT heap=768MiB'))
    assert.match(detail, /plan fewer cases at once/)
    assert.deepEqual(broke, { by: 'memory', technical: 'SIGABRT heap=768MiB' })
  })
})

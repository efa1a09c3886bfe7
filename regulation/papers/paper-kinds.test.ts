import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PAPERS, type PaperKind } from './paper-kinds.ts'

const kindsIn = (register: 'outgoing' | 'incoming' | null): string[] =>
  (Object.keys(PAPERS) as PaperKind[]).filter((kind) => PAPERS[kind].register === register).sort()

describe('the registers of numbers', () => {
  test('have every paper that leaves the office for somebody who is no part of it, or for everybody', () => {
    assert.deepEqual(kindsIn('outgoing'), [
      'acquaintance-notice',
      'announcement',
      'annulment-act',
      'appeal-answer',
      'call',
      'log-extract',
      'minutes-extract',
      'notice',
      'post-offer',
    ])
  })

  test('have what the employee hands in, by its receipt', () => {
    assert.deepEqual(kindsIn('incoming'), ['receipt'])
  })

  test('have no number for what has one of its own: orders, appeals, acts', () => {
    const own = [
      'head-order',
      'disposal-order',
      'commission-order',
      'appeal-receipt',
      'offer-answer',
      'refusal-act',
    ] as const
    for (const kind of own) assert.ok(kindsIn(null).includes(kind), kind)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerLine } from '../operations/operations.ts'

const DECREE = 'decree-1612'
const LAW = 'law-380-2026'

const ask = (ruleset: string, question: string): string => {
  const [kind, round, ...limits] = question.split(' ')
  const request = {
    ruleset,
    kind,
    round: Number(round),
    admitted: !limits.includes('not-admitted'),
    attended: !limits.includes('absent'),
  }
  const reply = answerLine('options', JSON.stringify(request))
  if ('error' in reply) return reply.error
  const { options, cite } = JSON.parse(JSON.stringify(reply.answer))
  return `${options.join(' ')} | ${cite.join(', ')}`
}

const TABLE: [string, string, string][] = [
  [DECREE, 'regular 1', 'reserve-or-promotion corresponds recertification demotion | para 31'],
  [DECREE, 'regular 1 not-admitted', 'recertification | para 24'],
  [DECREE, 'regular 1 absent', 'recertification | para 30'],
  [DECREE, 'regular 1 not-admitted absent', 'recertification | para 24, para 30'],
  [DECREE, 'regular 2', 'corresponds demotion dismissal | para 38'],
  [DECREE, 'regular 2 not-admitted', 'demotion dismissal | para 37'],
  [DECREE, 'regular 2 absent', 'demotion dismissal | para 37'],
  [DECREE, 'regular 2 not-admitted absent', 'demotion dismissal | para 37'],
  [
    DECREE,
    'extraordinary 1',
    'reserve-or-promotion corresponds recertification demotion dismissal | Annex 4',
  ],
  [DECREE, 'extraordinary 1 not-admitted', 'recertification | para 24'],
  [DECREE, 'extraordinary 1 absent', 'recertification | para 30'],
  [DECREE, 'extraordinary 2', 'corresponds demotion dismissal | para 38'],
  [DECREE, 'extraordinary 2 absent', 'demotion dismissal | para 37'],
  [LAW, 'regular 1', 'promotion corresponds recertification demotion | art. 50(6)'],
  [LAW, 'regular 1 not-admitted', 'promotion corresponds recertification demotion | art. 50(6)'],
  [LAW, 'regular 1 absent', 'recertification | art. 50(5)'],
  [LAW, 'regular 1 not-admitted absent', 'recertification | art. 50(5)'],
  [LAW, 'regular 2', 'corresponds demotion dismissal | art. 51(3)'],
  [LAW, 'regular 2 not-admitted', 'demotion dismissal | art. 51(2)'],
  [LAW, 'regular 2 absent', 'demotion dismissal | art. 51(2)'],
  [LAW, 'extraordinary 1', 'promotion corresponds recertification demotion dismissal | art. 47-1'],
  [
    LAW,
    'extraordinary 1 not-admitted',
    'promotion corresponds recertification demotion dismissal | art. 47-1',
  ],
  [LAW, 'extraordinary 1 absent', 'dismissal | art. 47-1'],
  [LAW, 'extraordinary 2', 'corresponds demotion dismissal | art. 51(3)'],
  [LAW, 'extraordinary 2 not-admitted', 'demotion dismissal | art. 51(2)'],
  [LAW, 'unplanned 1', 'recommended not-recommended | art. 47-2(3)'],
  [LAW, 'unplanned 1 not-admitted absent', 'recommended not-recommended | art. 47-2(3)'],
]

describe('the decisions that a round allows', () => {
  for (const [ruleset, question, expected] of TABLE) {
    test(`${ruleset}, ${question}: ${expected}`, () => assert.equal(ask(ruleset, question), expected))
  }

  test('the decree has no unplanned certification, the law no second round of one', () => {
    assert.match(ask(DECREE, 'unplanned 1'), /^kind: /)
    assert.match(ask(LAW, 'unplanned 2'), /^round: /)
  })
})

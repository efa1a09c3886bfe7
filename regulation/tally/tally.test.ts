import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerLine } from '../operations/operations.ts'

const BALLOT = {
  composition: ['a', 'b', 'c', 'd', 'e'],
  chairman: 'a',
  present: ['a', 'b', 'c', 'd'],
  votes: {},
  options: ['x', 'y', 'z'],
}

type Answer = {
  outcome: string
  decision: string | null
  by: string | null
  counts: object
  among: string[]
  cite: string[]
  error?: string
}

const ask = (changes: Record<string, unknown>): Answer => {
  const reply = answerLine('tally', JSON.stringify({ ...BALLOT, ...changes }))
  return JSON.parse(JSON.stringify('error' in reply ? reply : reply.answer))
}

/** Votes written as in `xxyz-`: of a, b, c, …; `-` abstains. Everybody named is present. */
const vote = (written: string, changes: Record<string, unknown> = {}) => {
  const present = BALLOT.composition.slice(0, written.length)
  const votes = Object.fromEntries(
    present.map((member, at) => [member, written[at] === '-' ? null : written[at]]),
  )
  return ask({ present, votes, ...changes })
}

const short = ({ outcome, decision, by, among }: Answer) =>
  [outcome, decision, by, among.join('')].filter(Boolean).join(' ')

describe('the count of a round', () => {
  test('the example of the contract, every field in its place', () => {
    const reply = answerLine(
      'tally',
      JSON.stringify({
        ...BALLOT,
        votes: { a: 'corresponds', b: 'demotion', c: 'corresponds', d: 'corresponds' },
        options: ['corresponds', 'demotion', 'recertification'],
      }),
    )
    assert.equal(
      JSON.stringify('answer' in reply && reply.answer),
      '{"outcome":"adopted","decision":"corresponds","by":"majority","counts":{"corresponds":3,"demotion":1,"recertification":0},"among":[],"cite":["para 21"]}',
    )
  })

  test('adopted with more than half of the members present; an abstention counts as present', () => {
    assert.equal(short(vote('xxxyy')), 'adopted x majority')
    assert.equal(short(vote('xx--')), 'revote xyz')
    assert.equal(short(vote('xxx--')), 'adopted x majority')
  })

  test('on a tie the chairman decides, if the tied options together have more than half', () => {
    assert.equal(short(vote('xxyy')), 'adopted x chairman')
    assert.equal(short(vote('yxxy')), 'adopted y chairman')
    assert.equal(short(vote('xxyyz')), 'adopted x chairman')
    assert.equal(short(vote('zxxyy')), 'revote xy')
    assert.equal(short(vote('-xxyy')), 'revote xy')
    assert.equal(short(vote('xy--')), 'revote xy')
    assert.equal(short(vote('xyz-')), 'adopted x chairman')
  })

  test('the chairman away cannot settle a tie', () => {
    const votes = { b: 'x', c: 'x', d: 'y', e: 'y' }
    assert.equal(short(ask({ present: ['b', 'c', 'd', 'e'], votes })), 'revote xy')
  })

  test('the next round is between the two with most votes and all tied with the second, also without votes', () => {
    assert.equal(short(vote('xxyz-')), 'revote xyz')
    assert.equal(short(vote('xx-y-')), 'revote xy')
    assert.equal(short(vote('x----')), 'revote xyz')
    assert.equal(short(vote('-----')), 'revote xyz')
    assert.equal(short(vote('zzy--', { options: ['y', 'z', 'x'] })), 'revote yz')
  })

  test('with a single option it is voted on again', () => {
    assert.equal(short(vote('xx--', { options: ['x'] })), 'revote x')
  })

  test('without two thirds of the composition there is no quorum and all counts are 0', () => {
    const answer = vote('xxx')
    assert.deepEqual(
      [short(answer), answer.counts, answer.cite],
      ['no-quorum', { x: 0, y: 0, z: 0 }, ['para 20']],
    )
    assert.equal(ask({ composition: ['a', 'b', 'c', 'd', 'e', 'f'] }).outcome, 'revote')
  })

  test('under the law art. 49 is cited', () => {
    const law = { ruleset: 'law-380-2026' }
    assert.deepEqual(vote('xxx', law).cite, ['art. 49(7)'])
    assert.deepEqual(vote('xxxx', law).cite, ['art. 49(8)'])
  })
})

describe('a ballot that cannot be names its field', () => {
  const CASES: [string, string, Record<string, unknown>][] = [
    ['fewer than five', 'composition', { composition: ['a', 'b', 'c', 'd'] }],
    ['a name twice in the composition', 'composition', { composition: ['a', 'b', 'c', 'd', 'e', 'e'] }],
    ['a chairman outside it', 'chairman', { chairman: 'f' }],
    ['a present person outside it', 'present', { present: ['a', 'f'] }],
    ['a name twice among those present', 'present', { present: ['a', 'b', 'c', 'a'] }],
    ['no options', 'options', { options: [] }],
    ['an option twice', 'options', { options: ['x', 'x'] }],
    ['a vote of someone not present', 'votes', { votes: { e: 'x' } }],
    ['an abstention of someone not present', 'votes', { votes: { e: null } }],
    ['a vote for what is no option', 'votes', { votes: { a: 'w' } }],
    ['a wrong vote without quorum', 'votes', { present: ['a'], votes: { a: 'w' } }],
  ]
  for (const [name, field, changes] of CASES) {
    test(`${name}: ${field}`, () => assert.match(ask(changes).error ?? '', new RegExp(`^${field}`)))
  }
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { tally } from './tally.ts'

const OPTIONS = ['x', 'y', 'z'] as const
const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

const anyBallot = fc
  .record({
    size: fc.integer({ min: 5, max: MEMBERS.length }),
    absent: fc.nat(5),
    choices: fc.array(fc.constantFrom(...OPTIONS, null), { minLength: 9, maxLength: 9 }),
  })
  .map(({ size, absent, choices }) => {
    const composition = MEMBERS.slice(0, size)
    const present = composition.slice(0, Math.max(0, size - absent))
    const votes = new Map(present.map((member, at) => [member, choices[at] ?? null]))
    return { ruleset: rulesetOf('decree-1612'), composition, chairman: 'a', present, votes, options: OPTIONS }
  })

describe('every round of voting', () => {
  test('the order of votes, of those present and of the composition changes nothing', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const turned = {
          ...ballot,
          composition: ballot.composition.toReversed(),
          present: ballot.present.toReversed(),
          votes: new Map([...ballot.votes].reverse()),
        }
        assert.deepEqual(tally(turned), tally(ballot))
      }),
    )
  })

  test('a decision has somebody’s vote, a revote has options, and no quorum has neither', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const { outcome, decision, counts, among } = tally(ballot)
        const votes = decision === null ? 0 : (counts[decision] ?? 0)
        if (outcome === 'adopted') assert.ok(votes > 0 && among.length === 0)
        else assert.equal(decision, null)
        assert.equal(among.length > 0, outcome === 'revote')
      }),
    )
  })
})

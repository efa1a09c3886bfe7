import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { castVote } from '../meeting/cast-vote.ts'
import { after, answer, attendedBy, refusal, scenario, withOpenItem } from '../meeting/meeting-scenario.ts'
import { itemOf } from '../meeting/meeting-state.ts'
import { openDossier } from '../meeting/open-dossier.ts'
import { openItem } from '../meeting/open-item.ts'
import { type RecusalGiven, recusedFrom, recuseMember } from './recuse-member.ts'

const given = (changes: Partial<RecusalGiven> = {}): RecusalGiven => ({
  n: 1,
  memberId: 'b',
  ground: 'kinship',
  decidedBy: 'chairman',
  on: '2027-04-01',
  ...changes,
})

describe('a recused member', () => {
  test('is absent for the item, on the ground that is recorded, and sits on the others', () => {
    const called = scenario('decree-1612', [{}, {}])
    const recused = after(called, recuseMember(called, given()))
    assert.deepEqual(itemOf(recused, 1)?.recusals, [
      { memberId: 'b', ground: 'kinship', decidedBy: 'chairman', on: '2027-04-01' },
    ])
    const open = withOpenItem(attendedBy(recused, 'abcde'))
    assert.deepEqual(itemOf(open, 1)?.recused, ['b'])
    assert.deepEqual(refusal(castVote(open, { n: 1, memberId: 'b', option: 'corresponds' })), ['para 20'])
    assert.deepEqual(itemOf(open, 2)?.recusals, [])
  })

  test('does not open the dossier of the item, by the clause of the quorum in each ruleset', () => {
    for (const [ruleset, clause] of [
      ['decree-1612', 'para 20'],
      ['law-380-2026', 'art. 49(7)'],
    ] as const) {
      const recused = after(scenario(ruleset), recuseMember(scenario(ruleset), given()))
      const opened = (openedById: string) =>
        openDossier(recused, { n: 1, openedById, at: '2027-04-02T05:00:00Z' })
      assert.deepEqual(refusal(opened('b')), [clause])
      assert.equal(opened('c').outcome, 'allowed')
    }
  })

  test('stays recused when the case comes before another meeting', () => {
    const { n: _, ...recusal } = given()
    const next = scenario('decree-1612', [{ recusals: [recusal] }, {}])
    assert.deepEqual(
      next.items.map((item) => recusedFrom(item)),
      [['b'], []],
    )
    assert.deepEqual(itemOf(withOpenItem(attendedBy(next, 'abcde')), 1)?.recused, ['b'])
  })

  test('counts as absent for the quorum', () => {
    const called = scenario()
    const four = attendedBy(after(called, recuseMember(called, given())), 'abcd')
    const standing = { admitted: true, profileSeen: 'familiarised' } as const
    assert.deepEqual(refusal(openItem(four, { n: 1, standing, employee: 'came', recused: [] })), ['para 20'])
  })

  test('is of the composition, recused once, and before the item is opened', () => {
    const called = scenario()
    assert.equal(recuseMember(called, given({ n: 9 })).outcome, 'refused')
    assert.equal(recuseMember(called, given({ memberId: 'x' })).outcome, 'refused')
    const once = after(called, recuseMember(called, given()))
    assert.equal(recuseMember(once, given()).outcome, 'refused')
    const open = withOpenItem(attendedBy(called, 'abcde'))
    assert.equal(recuseMember(open, given()).outcome, 'refused')
  })

  test('who is the chairman is not recused by himself', () => {
    const own = recuseMember(scenario(), given({ memberId: 'a' }))
    assert.equal(own.outcome, 'refused')
    const byOthers = recuseMember(scenario(), given({ memberId: 'a', decidedBy: 'commission' }))
    assert.deepEqual(answer(byOthers).recused, ['a'])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { castVote } from '../meeting/cast-vote.ts'
import { after, answer, attendedBy, refusal, scenario, withOpenItem } from '../meeting/meeting-scenario.ts'
import { itemOf } from '../meeting/meeting-state.ts'
import { openItem } from '../meeting/open-item.ts'
import { type RecusalGiven, recuseMember } from './recuse-member.ts'

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

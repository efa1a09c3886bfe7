import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { askQuestion } from '../interview/ask-question.ts'
import { RULESET_IDS } from '../rulesets/keys.ts'
import { castVote } from './cast-vote.ts'
import { after, attendedBy, counted, refusal, scenario, voted, withOpenItem } from './meeting-scenario.ts'
import type { MeetingState } from './meeting-state.ts'
import { openItem } from './open-item.ts'
import { recordAttendance } from './record-attendance.ts'
import type { Verdict } from './verdict.ts'

const READY = {
  standing: { admitted: true, profileSeen: 'familiarised' },
  employee: 'came',
  recused: [],
} as const
const VOTES = { a: 'corresponds', b: 'corresponds', c: 'corresponds' }

const opened = (state: MeetingState) => withOpenItem(attendedBy(state, 'abcd'))
const decided = (state: MeetingState) => {
  const all = voted(opened(state), VOTES)
  return after(all, counted(all))
}
const vote =
  (memberId: string, option: string, before: (state: MeetingState) => MeetingState) =>
  (called: MeetingState): Verdict<unknown> =>
    castVote(before(called), { n: 1, memberId, option })

/** What is brought to a meeting and cannot be taken: how it comes about, and the clause by which it is refused. */
const REFUSED: readonly {
  what: string
  act: (called: MeetingState) => Verdict<unknown>
  cite: Record<(typeof RULESET_IDS)[number], readonly string[]>
}[] = [
  {
    what: 'a vote before its item is open',
    act: vote('a', 'corresponds', (state) => attendedBy(state, 'abcd')),
    cite: { 'decree-1612': ['para 21'], 'law-380-2026': ['art. 49(8)'] },
  },
  {
    what: 'a vote after its item was decided',
    act: vote('d', 'corresponds', decided),
    cite: { 'decree-1612': ['para 21'], 'law-380-2026': ['art. 49(8)'] },
  },
  {
    what: 'a second vote of a member in a round',
    act: vote('a', 'demotion', (state) => voted(opened(state), { a: 'corresponds' })),
    cite: { 'decree-1612': ['para 21'], 'law-380-2026': ['art. 49(8)'] },
  },
  {
    what: 'a vote of an absent member',
    act: vote('e', 'corresponds', opened),
    cite: { 'decree-1612': ['para 20'], 'law-380-2026': ['art. 49(7)'] },
  },
  {
    what: 'a vote of somebody who is foreign',
    act: vote('x', 'corresponds', opened),
    cite: { 'decree-1612': ['para 21'], 'law-380-2026': ['art. 49(8)'] },
  },
  {
    what: 'a vote of a recused member',
    act: (called) =>
      castVote(withOpenItem(attendedBy(called, 'abcde'), { recused: ['b'] }), {
        ...{ n: 1, memberId: 'b', option: 'corresponds' },
      }),
    cite: { 'decree-1612': ['para 20'], 'law-380-2026': ['art. 49(7)'] },
  },
  {
    what: 'a vote for what the first round does not allow',
    act: vote('a', 'dismissal', opened),
    cite: { 'decree-1612': ['para 31'], 'law-380-2026': ['art. 50(6)'] },
  },
  {
    what: 'a vote for what there is not',
    act: vote('a', 'promoted', opened),
    cite: { 'decree-1612': ['para 31'], 'law-380-2026': ['art. 50(6)'] },
  },
  {
    what: 'an attendance that names somebody who is foreign',
    act: (called) =>
      recordAttendance(called, {
        ...{ present: [...'abcx'], presidingId: null, barred: [], on: called.heldOn },
      }),
    cite: { 'decree-1612': ['para 16'], 'law-380-2026': ['art. 49(2)'] },
  },
  {
    what: 'an item whose employee has not seen the profile',
    act: (called) =>
      openItem(attendedBy(called, 'abcd'), {
        ...READY,
        n: 1,
        standing: { admitted: true, profileSeen: null },
      }),
    cite: { 'decree-1612': ['para 13'], 'law-380-2026': ['art. 48(8)'] },
  },
]

for (const ruleset of RULESET_IDS)
  describe(`under ${ruleset}`, () => {
    for (const { what, act, cite } of REFUSED)
      test(`${what} is refused with the clause, and nothing is lost`, () => {
        assert.deepEqual(refusal(act(scenario(ruleset))), cite[ruleset])
      })
  })

describe('under the decree', () => {
  const announced = (announcedOn: string | null) => ({ ...scenario(), announcedOn })
  const open = (state: MeetingState) => openItem(attendedBy(state, 'abcd'), { ...READY, n: 1 })

  for (const announcedOn of [null, '2027-04-02', '2027-04-08'])
    test(`a meeting announced on ${announcedOn ?? 'no day'} is not opened before that has been out for a week`, () => {
      assert.deepEqual(refusal(open(announced(announcedOn))), ['para 27'])
    })

  test('a meeting whose announcement has been out for a week, to the day, is opened', () => {
    assert.equal(open(announced('2027-04-01')).outcome, 'allowed')
  })

  test('the sixteenth question is refused, and the fifteen before it stand', () => {
    let state = opened(scenario())
    for (let asked = 0; asked < 15; asked += 1)
      state = after(state, askQuestion(state, { n: 1, memberId: 'b' }))
    assert.deepEqual(refusal(askQuestion(state, { n: 1, memberId: 'c' })), ['para 28'])
    assert.equal(state.items[0]?.questions, 15)
  })
})

test('under the law in force, which knows no announcement, a meeting is opened without one', () => {
  const called = { ...scenario('law-380-2026'), announcedOn: null }
  assert.equal(openItem(attendedBy(called, 'abcd'), { ...READY, n: 1 }).outcome, 'allowed')
})

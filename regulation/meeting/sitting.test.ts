import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { castVote } from './cast-vote.ts'
import { tellingsOf } from './consequences.ts'
import { after, answer, attendedBy, HELD_ON, refusal, scenario, withOpenItem } from './meeting-scenario.ts'
import type { MeetingState } from './meeting-state.ts'
import { isOver } from './moments.ts'
import { openItem } from './open-item.ts'
import { recordAttendance } from './record-attendance.ts'
import { applyAll } from './verdict.ts'

const attendance = (state: MeetingState, present: string, more = {}) =>
  recordAttendance(state, { present: [...present], presidingId: null, barred: [], on: HELD_ON, ...more })

describe('attendance', () => {
  test('a meeting with quorum is opened', () => {
    assert.equal(answer(attendance(scenario(), 'abcd')).outcome, 'opened')
  })

  test('without quorum it is not held and each of its cases is told so', () => {
    const state = scenario('decree-1612', [{}, {}])
    const verdict = attendance(state, 'abc')
    assert.deepEqual([answer(verdict).outcome, answer(verdict).cite], ['not-held', ['para 20']])
    const events = verdict.outcome === 'allowed' ? verdict.events : []
    const ended = applyAll(state, events)
    assert.ok(isOver(ended))
    const told = events.flatMap((event) => tellingsOf(ended, event))
    assert.deepEqual(
      told.map(({ kind, data }) => [kind, 'reason' in data && data.reason]),
      [
        ['not-decided', 'no-quorum'],
        ['not-decided', 'no-quorum'],
      ],
    )
  })

  test('that another recorded meanwhile is not overwritten unseen', () => {
    const opened = attendedBy(scenario(), 'abcd')
    refusal(attendance(opened, 'abce', { before: null }))
    refusal(attendance(opened, 'abce', { before: [...'abc'] }))
    assert.equal(answer(attendance(opened, 'abce', { before: [...'abcd'] })).outcome, 'recorded')
    assert.equal(answer(attendance(scenario(), 'abcd', { before: null })).outcome, 'opened')
  })

  test('there are no substitutes, and nobody is counted twice', () => {
    assert.deepEqual(refusal(attendance(scenario(), 'abcx')), ['para 16'])
    refusal(attendance(scenario(), 'abcc'))
  })

  test('a member under certification counts as absent', () => {
    const barred = [{ memberId: 'd', reason: 'under-certification' }]
    assert.deepEqual(refusal(attendance(scenario(), 'abcd', { barred })), ['para 19'])
    assert.equal(answer(attendance(scenario(), 'abce', { barred })).outcome, 'opened')
  })

  for (const [who, reason] of [
    ['moved out', 'moved-out'],
    ['dismissed', 'not-serving'],
  ] as const)
    test(`a member ${who} is in the composition as absent until a new order`, () => {
      const six = { ...scenario(), composition: [...'abcdef'] }
      const barred = [{ memberId: 'f', reason }]
      assert.deepEqual(refusal(attendance(six, 'abcdf', { barred })), ['para 16'])
      assert.equal(answer(attendance(six, 'abcd', { barred })).outcome, 'opened')
      // He is counted in what the quorum is of: three would be enough of four, and are not of six.
      assert.equal(answer(attendance(six, 'abc', { barred })).outcome, 'not-held')
    })

  test('with fewer than five still serving there is no meeting', () => {
    const barred = [{ memberId: 'e', reason: 'not-serving' }]
    assert.equal(answer(attendance(scenario(), 'abcd', { barred })).outcome, 'not-held')
  })

  test('without the chairman those present choose who presides', () => {
    refusal(attendance(scenario(), 'bcde'))
    assert.equal(answer(attendance(scenario(), 'bcde', { presidingId: 'c' })).outcome, 'opened')
  })

  test('it is opened on its day only', () => {
    refusal(attendance(scenario(), 'abcd', { on: '2027-04-07' }))
    refusal(attendance(scenario(), 'abcd', { on: '2027-04-09' }))
  })

  test('a member who leaves between items takes the quorum along', () => {
    const opened = attendedBy(scenario('decree-1612', [{}, {}]), 'abcd')
    const verdict = attendance(opened, 'abc')
    assert.deepEqual([answer(verdict).outcome, answer(verdict).quorum], ['recorded', 'lost'])
    const left = after(opened, verdict)
    const ready = { admitted: true, profileSeen: 'familiarised' } as const
    assert.deepEqual(refusal(openItem(left, { n: 1, standing: ready, employee: 'came', recused: [] })), [
      'para 20',
    ])
  })
})

describe('an item', () => {
  const opened = attendedBy(scenario(), 'abcde')
  const given = {
    n: 1,
    standing: { admitted: true, profileSeen: 'familiarised' },
    employee: 'came',
    recused: [],
  } as const

  test('is opened for the decisions of its round', () => {
    assert.deepEqual(answer(openItem(opened, given)).options, [
      'reserve-or-promotion',
      'corresponds',
      'recertification',
      'demotion',
    ])
  })

  test('of one not admitted leaves re-certification only', () => {
    const standing = { ...given.standing, admitted: false }
    assert.deepEqual(answer(openItem(opened, { ...given, standing })).options, ['recertification'])
  })

  test('is not opened before the employee has seen the profile', () => {
    assert.deepEqual(
      refusal(openItem(opened, { ...given, standing: { admitted: true, profileSeen: null } })),
      ['para 13'],
    )
  })

  test('is opened after a refusal before witnesses', () => {
    const standing = { admitted: true, profileSeen: 'refused-before-witnesses' } as const
    assert.equal(openItem(opened, { ...given, standing }).outcome, 'allowed')
  })

  test('is not opened before the announcement has been out a week', () => {
    assert.deepEqual(refusal(openItem({ ...opened, announcedOn: null }, given)), ['para 27'])
    assert.deepEqual(refusal(openItem({ ...opened, announcedOn: '2027-04-02' }, given)), ['para 27'])
    const law = attendedBy({ ...scenario('law-380-2026'), announcedOn: null }, 'abcd')
    assert.equal(openItem(law, given).outcome, 'allowed')
  })

  test('is opened alone, once, and only at an open meeting', () => {
    const two = attendedBy(scenario('decree-1612', [{}, {}]), 'abcde')
    refusal(openItem(withOpenItem(two), { ...given, n: 2 }))
    refusal(openItem(scenario(), given))
    refusal(openItem(opened, { ...given, n: 9 }))
  })

  test('a recused member is absent for it, also for the quorum', () => {
    const four = attendedBy(scenario(), 'abcd')
    assert.deepEqual(refusal(openItem(four, { ...given, recused: ['b'] })), ['para 20'])
    const five = withOpenItem(opened, { recused: ['b'] })
    assert.deepEqual(refusal(castVote(five, { n: 1, memberId: 'b', option: 'corresponds' })), ['para 20'])
  })
})

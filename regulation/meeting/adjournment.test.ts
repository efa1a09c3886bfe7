import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { adjournMeeting } from './adjourn-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { castVote } from './cast-vote.ts'
import { closeMeeting } from './close-meeting.ts'
import { noticesOf, tellingsOf } from './consequences.ts'
import { dropItem } from './drop-item.ts'
import {
  after,
  answer,
  attendedBy,
  counted,
  HELD_ON,
  refusal,
  scenario,
  voted,
  withOpenItem,
} from './meeting-scenario.ts'
import { itemOf, type MeetingState } from './meeting-state.ts'
import { isOver, nextMoment } from './moments.ts'
import { postponeItem } from './postpone-item.ts'
import { recordAttendance } from './record-attendance.ts'
import { signMinutes } from './sign-minutes.ts'
import { applyAll, type Verdict } from './verdict.ts'

const NEXT = '2027-04-09'
const UNTIL = { resumesOn: NEXT, startsAt: '14:00', place: 'Room 3', reason: 'end-of-day' } as const
const two = scenario('decree-1612', [{}, {}])
const adjourn = (state: MeetingState, changes: object = {}) =>
  adjournMeeting(state, { ...UNTIL, ...changes }, shippedCalendar)

/** The first item is decided, the second waits. */
const firstDecided = (): MeetingState => {
  const open = withOpenItem(attendedBy(two, 'abcde'))
  const all = voted(open, { a: 'corresponds', b: 'corresponds', c: 'corresponds' })
  return after(all, counted(all))
}
const present = (state: MeetingState, members: string, on: string) =>
  recordAttendance(state, { present: [...members], presidingId: null, barred: [], on })
const eventsOf = (verdict: Verdict<unknown>) => (verdict.outcome === 'allowed' ? verdict.events : [])
const told = (state: MeetingState, verdict: Verdict<unknown>) => {
  const events = eventsOf(verdict)
  // A step tells what each event says of the state that it led to.
  return events.flatMap((event, at) => tellingsOf(applyAll(state, events.slice(0, at + 1)), event))
}

describe('an adjourned meeting', () => {
  test('is resumed once by two people at the same moment, with those who were present before', () => {
    const adjourned = after(firstDecided(), adjourn(firstDecided()))
    const given = { present: [...'abcde'], presidingId: null, barred: [], on: NEXT, before: null }
    const resumed = after(adjourned, recordAttendance(adjourned, given))
    assert.equal(resumed.status, 'opened')
    refusal(recordAttendance(resumed, given))
    assert.equal(answer(recordAttendance(resumed, { ...given, before: given.present })).outcome, 'recorded')
  })

  test('goes on on a later working day with what waits; what was decided stands', () => {
    const decided = firstDecided()
    assert.deepEqual(answer(adjourn(decided)), { resumesOn: NEXT, waiting: [2] })
    const state = after(decided, adjourn(decided))
    assert.deepEqual([state.status, state.heldOn], ['adjourned', NEXT])
    assert.equal(itemOf(state, 1)?.decided?.decision, 'corresponds')
    refusal(castVote(state, { n: 1, memberId: 'd', option: 'demotion' }))
  })

  test('tells the cases that wait, and calls everybody to the new day', () => {
    const decided = firstDecided()
    const [case2, ...others] = told(decided, adjourn(decided))
    assert.deepEqual(
      [case2?.kind, case2?.data, others],
      ['adjourned', { meetingId: 'm1', heldOn: NEXT, from: HELD_ON }, []],
    )
    const [event] = eventsOf(adjourn(decided))
    assert.ok(event)
    const notices = noticesOf(after(decided, adjourn(decided)), event, {
      startsAt: '10:00',
      place: 'Room 12',
    })
    assert.equal(notices.length, 6)
    assert.ok(notices.every(({ kind }) => kind === 'meeting-adjourned'))
    assert.deepEqual([notices[0]?.params.meetingOn, notices[0]?.params.startsAt], [NEXT, '14:00'])
  })

  test('is resumed on its new day only, by a quorum taken anew', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    refusal(present(state, 'abcd', HELD_ON))
    assert.equal(answer(present(state, 'abce', NEXT)).outcome, 'resumed')
    const resumed = after(state, present(state, 'abcd', NEXT))
    assert.equal(resumed.status, 'opened')
    assert.deepEqual(
      refusal(castVote(withOpenItem(resumed, { n: 2 }), { n: 2, memberId: 'e', option: null })),
      ['para 20'],
    )
  })

  test('decides on the day of the sitting that decides', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    const open = withOpenItem(after(state, present(state, 'abcd', NEXT)), { n: 2 })
    const all = ['a', 'b', 'c'].reduce(
      (now, memberId) => after(now, castVote(now, { n: 2, memberId, option: 'corresponds' })),
      open,
    )
    const [decided] = told(all, counted(all, { n: 2 }))
    assert.deepEqual([decided?.kind, decided?.occurredOn], ['decided', NEXT])
  })

  test('without a quorum on the new day ends with what it decided; the rest goes to another meeting', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    const verdict = present(state, 'abc', NEXT)
    assert.deepEqual([answer(verdict).outcome, answer(verdict).cite], ['closed', ['para 20']])
    const closed = after(state, verdict)
    assert.deepEqual([closed.status, itemOf(closed, 2)?.putOff], ['closed', 'no-quorum'])
    assert.deepEqual(closed.minutes?.signers, ['a', 'b', 'c', 'd', 'e', 's'])
  })

  test('that nobody resumes ends by itself at midnight, its minutes due from that day', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    const moment = nextMoment(state)
    assert.equal(moment?.at, '2027-04-09T19:00:00.000Z')
    const closed = applyAll(state, moment?.events ?? [])
    assert.deepEqual(
      [closed.status, itemOf(closed, 2)?.putOff, closed.minutes?.limitOn],
      ['closed', 'not-opened', '2027-04-14'],
    )
  })

  test('has its minutes signed by everybody who was present at any sitting, counted from the last', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    const resumed = after(state, present(state, 'abcd', NEXT))
    const { minutesLimitOn, signers } = answer(closeMeeting(resumed, shippedCalendar))
    assert.deepEqual([minutesLimitOn, signers], ['2027-04-14', ['a', 'b', 'c', 'd', 'e', 's']])
    const closed = after(resumed, closeMeeting(resumed, shippedCalendar))
    refusal(signMinutes(closed, { signers: ['a'], on: '2027-04-07' }))
  })

  test('is closed when nothing waits for it any more', () => {
    const state = after(firstDecided(), adjourn(firstDecided()))
    assert.equal(after(state, dropItem(state, 'case-2')).status, 'closed')
    assert.equal(after(state, closeMeeting(state, shippedCalendar, NEXT)).status, 'closed')
  })

  for (const [why, state, changes] of [
    ['that is not open', two, {}],
    ['with an item open', withOpenItem(attendedBy(two, 'abcde')), {}],
    ['to its own day', firstDecided(), { resumesOn: HELD_ON }],
    ['to a day off', firstDecided(), { resumesOn: '2027-04-10' }],
  ] as const)
    test(`${why} is no lawful one`, () => {
      assert.equal(adjourn(state, changes).outcome, 'refused')
    })

  test('has something to wait for: with nothing left it is closed instead', () => {
    const one = scenario()
    const open = withOpenItem(attendedBy(one, 'abcde'))
    const all = voted(open, { a: 'corresponds', b: 'corresponds', c: 'corresponds' })
    assert.equal(adjourn(after(all, counted(all))).outcome, 'refused')
  })
})

describe('a meeting that is cancelled', () => {
  const cancel = (state: MeetingState) => cancelMeeting(state, { reason: 'emergency' })

  test('releases its cases to be called again, and tells its members', () => {
    const [first, second] = told(two, cancel(two))
    assert.deepEqual([first?.kind, second?.kind], ['meeting-dropped', 'meeting-dropped'])
    assert.deepEqual(first?.data, { meetingId: 'm1', reason: 'meeting-cancelled' })
    const cancelled = after(two, cancel(two))
    assert.ok(isOver(cancelled))
    assert.ok(cancelled.items.every(({ status }) => status === 'dropped'))
    const [event] = eventsOf(cancel(two))
    assert.ok(event)
    assert.equal(noticesOf(cancelled, event, { startsAt: '', place: '' }).length, 6)
  })

  test('was not opened: one that is open is closed, one that was held in part is closed or resumed', () => {
    refusal(cancel(attendedBy(two, 'abcd')))
    refusal(cancel(after(firstDecided(), adjourn(firstDecided()))))
    refusal(cancel(after(two, cancel(two))))
  })
})

describe('an item that is postponed', () => {
  const postpone = (state: MeetingState, n = 1) => postponeItem(state, { n, ground: 'dossier-incomplete' })

  test('goes to another meeting with its ground while the others are heard', () => {
    const open = attendedBy(two, 'abcd')
    const [case1] = told(open, postpone(open))
    assert.deepEqual(
      [case1?.kind, case1?.data],
      ['not-decided', { meetingId: 'm1', heldOn: HELD_ON, reason: 'postponed' }],
    )
    const state = after(open, postpone(open))
    assert.deepEqual(
      [itemOf(state, 1)?.putOff, itemOf(state, 1)?.postponedFor],
      ['postponed', 'dossier-incomplete'],
    )
    assert.equal(withOpenItem(state, { n: 2 }).items[1]?.status, 'opened')
  })

  test('may be open, but is not voted on yet', () => {
    const open = withOpenItem(attendedBy(two, 'abcd'))
    assert.equal(postpone(open).outcome, 'allowed')
    refusal(postpone(voted(open, { a: 'corresponds' })))
  })

  test('is on the agenda of a meeting under way, and not decided', () => {
    refusal(postpone(two))
    refusal(postpone(firstDecided()))
    refusal(postpone(attendedBy(two, 'abcd'), 7))
  })
})

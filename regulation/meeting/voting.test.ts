import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { castVote } from './cast-vote.ts'
import { closeMeeting } from './close-meeting.ts'
import { tellingsOf } from './consequences.ts'
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
import { signMinutes } from './sign-minutes.ts'
import { applyAll } from './verdict.ts'

describe('a vote', () => {
  const open = withOpenItem(attendedBy(scenario(), 'abcd'))

  test('of an absent member is refused', () => {
    assert.deepEqual(refusal(castVote(open, { n: 1, memberId: 'e', option: 'corresponds' })), ['para 20'])
  })

  test('of somebody foreign is refused', () => {
    assert.deepEqual(refusal(castVote(open, { n: 1, memberId: 'x', option: 'corresponds' })), ['para 21'])
  })

  test('for what this round does not allow is refused with the clause', () => {
    assert.deepEqual(refusal(castVote(open, { n: 1, memberId: 'a', option: 'dismissal' })), ['para 31'])
  })

  test('is one a member and round', () => {
    const once = voted(open, { a: 'corresponds' })
    assert.deepEqual(refusal(castVote(once, { n: 1, memberId: 'a', option: 'demotion' })), ['para 21'])
  })

  test('after the item is closed is refused', () => {
    const all = voted(open, { a: 'corresponds', b: 'corresponds', c: 'corresponds' })
    const closed = after(all, counted(all))
    refusal(castVote(closed, { n: 1, memberId: 'd', option: 'corresponds' }))
  })
})

describe('a count', () => {
  const open = withOpenItem(attendedBy(scenario(), 'abcd'))

  test('adopts with more than half of those present and tells the case', () => {
    const state = voted(open, { a: 'demotion', b: 'corresponds', c: 'corresponds', d: 'corresponds' })
    const verdict = counted(state)
    assert.deepEqual(answer(verdict).outcome, 'adopted')
    const events = verdict.outcome === 'allowed' ? verdict.events : []
    const [told] = events.flatMap((event) => tellingsOf(applyAll(state, events), event))
    assert.equal(told?.kind, 'decided')
    assert.deepEqual(told?.data, {
      meetingId: 'm1',
      item: 1,
      heldOn: HELD_ON,
      round: 1,
      decision: 'corresponds',
      by: 'majority',
      counts: { 'reserve-or-promotion': 0, corresponds: 3, recertification: 0, demotion: 1 },
      attended: true,
      grounds: [],
      recommendation: null,
      presidingId: 'a',
    })
  })

  test('settles a tie by the chairman', () => {
    const tie = voted(open, { a: 'demotion', b: 'demotion', c: 'corresponds', d: 'corresponds' })
    const { outcome, adopted, by } = answer(counted(tie))
    assert.deepEqual([outcome, adopted, by], ['adopted', 'demotion', 'chairman'])
  })

  test('of a tie without the chairman calls for another round among the tied', () => {
    const without = withOpenItem(attendedBy(scenario(), 'bcde', 'b'))
    const tie = voted(without, { b: 'demotion', c: 'demotion', d: 'corresponds', e: 'corresponds' })
    const { outcome, next } = answer(counted(tie))
    assert.equal(outcome, 'revote')
    assert.deepEqual(next, { question: 'decision', round: 2, options: ['corresponds', 'demotion'] })
  })

  test('meant for a round that was counted meanwhile is not of the next one, and neither is a vote', () => {
    const without = withOpenItem(attendedBy(scenario(), 'bcde', 'b'))
    const tie = voted(without, { b: 'demotion', c: 'demotion', d: 'corresponds', e: 'corresponds' })
    const ballot = { question: 'decision', round: 1 } as const
    const second = after(tie, counted(tie, { ballot }))
    assert.deepEqual(refusal(counted(second, { ballot })), ['para 21'])
    const late = { n: 1, memberId: 'b', option: null, ballot }
    assert.deepEqual(refusal(castVote(second, late)), ['para 21'])
    assert.equal(answer(castVote(second, { ...late, ballot: { ...ballot, round: 2 } })).round, 2)
  })

  test('after the third round puts the item off', () => {
    const undecided = (state: MeetingState) => {
      const votes = voted(state, { b: 'demotion', c: 'demotion', d: 'corresponds', e: 'corresponds' })
      return after(votes, counted(votes))
    }
    const state = undecided(undecided(undecided(withOpenItem(attendedBy(scenario(), 'bcde', 'b')))))
    assert.deepEqual([itemOf(state, 1)?.status, itemOf(state, 1)?.putOff], ['put-off', 'undecided'])
    assert.equal(itemOf(state, 1)?.rounds.length, 3)
  })

  test('of reserve or promotion records which of the two', () => {
    const state = voted(open, {
      a: 'reserve-or-promotion',
      b: 'reserve-or-promotion',
      c: 'reserve-or-promotion',
    })
    assert.deepEqual(refusal(counted(state)), ['para 31'])
    assert.equal(answer(counted(state, { recommendation: 'reserve' })).adopted, 'reserve-or-promotion')
  })

  test('of demotion needs a ground where the act asks for one', () => {
    const law = withOpenItem(attendedBy(scenario('law-380-2026', [{ round: 2 }]), 'abcd'))
    const state = voted(law, { a: 'dismissal', b: 'dismissal', c: 'dismissal' })
    assert.deepEqual(refusal(counted(state)), ['art. 52'])
    assert.equal(answer(counted(state, { grounds: ['interview'] })).adopted, 'dismissal')
    const decree = voted(open, { a: 'demotion', b: 'demotion', c: 'demotion' })
    assert.equal(answer(counted(decree)).adopted, 'demotion')
    refusal(counted(decree, { grounds: ['interview'] }))
  })
})

describe('an employee who did not come', () => {
  const open = withOpenItem(attendedBy(scenario(), 'abcd'), { employee: 'absent' })

  test('with a good reason is put off to another meeting', () => {
    const state = voted(open, { a: 'good-reason', b: 'good-reason', c: 'good-reason' })
    const done = after(state, counted(state))
    assert.equal(itemOf(done, 1)?.putOff, 'good-reason')
  })

  test('without one leaves re-certification only', () => {
    const state = voted(open, { a: 'no-good-reason', b: 'no-good-reason', c: 'no-good-reason' })
    assert.deepEqual(answer(counted(state)).next, {
      question: 'decision',
      round: 1,
      options: ['recertification'],
    })
    const judged = after(state, counted(state))
    assert.deepEqual(refusal(castVote(judged, { n: 1, memberId: 'a', option: 'corresponds' })), ['para 30'])
    const decided = voted(judged, { a: 'recertification', b: 'recertification', c: 'recertification' })
    const verdict = counted(decided)
    const events = verdict.outcome === 'allowed' ? verdict.events : []
    const [told] = events.flatMap((event) => tellingsOf(applyAll(decided, events), event))
    assert.equal(told?.kind === 'decided' && told.data.attended, false)
  })
})

describe('the end of a meeting', () => {
  const opened = attendedBy(scenario('decree-1612', [{}, {}]), 'abcd')

  test('puts off what was not heard and asks for the minutes three working days later', () => {
    const verdict = closeMeeting(opened, shippedCalendar)
    assert.deepEqual(answer(verdict), {
      putOff: [1, 2],
      minutesLimitOn: '2027-04-13',
      signers: ['a', 'b', 'c', 'd', 's'],
      cite: ['para 33'],
    })
  })

  test('is refused while an item is open', () => {
    refusal(closeMeeting(withOpenItem(opened), shippedCalendar))
  })

  test('comes when all who were present and the secretary have signed, late ones marked', () => {
    const closed = after(opened, closeMeeting(opened, shippedCalendar))
    assert.deepEqual(refusal(signMinutes(closed, { signers: ['e'], on: '2027-04-09' })), ['para 33'])
    const some = after(closed, signMinutes(closed, { signers: ['a', 'b', 'c', 'd'], on: '2027-04-09' }))
    assert.equal(isOver(some), false)
    const last = signMinutes(some, { signers: ['s'], on: '2027-04-14' })
    assert.deepEqual(answer(last), { missing: [], completedOn: '2027-04-14' })
    const late = last.outcome === 'allowed' && last.events[0]
    assert.equal(late && late.event === 'MinutesSigned' && late.data.inTime, 'late')
    assert.ok(isOver(after(some, last)))
  })

  test('reminds of the minutes, then records their missed limit, then waits on', () => {
    const closed = after(opened, closeMeeting(opened, shippedCalendar))
    const reminder = nextMoment(closed)
    assert.equal(reminder?.at, '2027-04-11T19:00:00.000Z')
    const reminded = applyAll(closed, reminder?.events ?? [])
    const missed = nextMoment(reminded)
    assert.equal(missed?.at, '2027-04-13T19:00:00.000Z')
    assert.equal(nextMoment(applyAll(reminded, missed?.events ?? [])), null)
  })

  test('comes by itself when nobody opened it on its day', () => {
    const moment = nextMoment(scenario())
    assert.equal(moment?.at, '2027-04-08T19:00:00.000Z')
    const ended = applyAll(scenario(), moment?.events ?? [])
    assert.ok(isOver(ended))
    assert.equal(itemOf(ended, 1)?.putOff, 'not-opened')
  })

  test('comes when the last case has left the agenda', () => {
    const two = scenario('decree-1612', [{}, {}])
    const one = after(two, dropItem(two, 'case-2'))
    assert.equal(one.status, 'called')
    assert.equal(after(one, dropItem(one, 'case-1')).status, 'not-held')
    refusal(dropItem(one, 'case-2'))
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { castVote } from './cast-vote.ts'
import { closeItem } from './close-item.ts'
import { closeMeeting } from './close-meeting.ts'
import { noticesOf } from './consequences.ts'
import { holdOnPaper, scanPaper } from './hold-on-paper.ts'
import { after, answer, HELD_ON, refusal, scenario, withOpenItem } from './meeting-scenario.ts'
import type { MeetingState } from './meeting-state.ts'
import { nextMoment } from './moments.ts'
import { recordAttendance } from './record-attendance.ts'
import { signMinutes } from './sign-minutes.ts'
import { applyAll } from './verdict.ts'

/** The day on which the sheets are entered: after the limit of the minutes, 13 April. */
const ENTERED_ON = '2027-04-20'

const declared = (state = scenario()): MeetingState =>
  after(state, holdOnPaper(state, { on: HELD_ON }, shippedCalendar))
const scanned = (state: MeetingState, sha256 = 'h1'): MeetingState =>
  after(state, scanPaper(state, { documentId: 'd1', sha256, on: ENTERED_ON }))
const attended = (state: MeetingState, on = ENTERED_ON): MeetingState =>
  after(state, recordAttendance(state, { present: [...'abcd'], presidingId: null, barred: [], on }))
const enter = (state: MeetingState, votes: Record<string, string | null>, by = 'secretary'): MeetingState =>
  Object.entries(votes).reduce(
    (now, [memberId, option]) => after(now, castVote(now, { n: 1, memberId, option, enteredById: by })),
    state,
  )
const VOTES = { a: 'corresponds', b: 'corresponds', c: 'corresponds', d: 'demotion' }
const count = (state: MeetingState, byId?: string) =>
  closeItem(state, { n: 1, grounds: [], recommendation: null, ...(byId && { byId }) })
const entered = (): MeetingState => enter(withOpenItem(attended(scanned(declared()))), VOTES)

describe('a meeting on paper', () => {
  test('is said to be so by its day, and is then not ended by midnight', () => {
    assert.equal(answer(holdOnPaper(scenario(), { on: HELD_ON }, shippedCalendar)).enterBy, '2027-04-13')
    refusal(holdOnPaper(scenario(), { on: '2027-04-09' }, shippedCalendar))
    refusal(holdOnPaper(declared(), { on: HELD_ON }, shippedCalendar))
    const moment = nextMoment(declared())
    assert.deepEqual(
      moment?.events.map(({ event }) => event),
      ['PaperEntryReminded'],
    )
    assert.equal(moment?.at, '2027-04-12T19:00:00.000Z')
  })

  test('has its entry asked for once, of the secretary', () => {
    const state = declared()
    const [event] = nextMoment(state)?.events ?? []
    assert.ok(event)
    const reminded = applyAll(state, [event])
    assert.equal(nextMoment(reminded), null)
    assert.deepEqual(
      noticesOf(reminded, event, { startsAt: '', place: '' }).map(({ kind, role }) => [kind, role]),
      [['minutes-due', 'secretary']],
    )
  })

  test('is entered on its day or after it, never before', () => {
    const early = { present: [...'abcd'], presidingId: null, barred: [], on: '2027-04-07' }
    refusal(recordAttendance(declared(), early))
    assert.equal(attended(declared(), HELD_ON).status, 'opened')
    assert.equal(attended(declared()).status, 'opened')
  })

  test('has votes entered only when a scan of the sheets is on record, each scan once', () => {
    const open = withOpenItem(attended(declared()))
    const vote = { n: 1, memberId: 'a', option: 'corresponds', enteredById: 'secretary' }
    refusal(castVote(open, vote))
    assert.equal(castVote(scanned(open), vote).outcome, 'allowed')
    refusal(scanPaper(scanned(open), { documentId: 'd2', sha256: 'h1', on: ENTERED_ON }))
    refusal(scanPaper(scenario(), { documentId: 'd2', sha256: 'h2', on: ENTERED_ON }))
    refusal(scanPaper(declared(), { documentId: 'd2', sha256: 'h2', on: '2027-04-07' }))
  })

  test('keeps who entered each vote; nobody votes at it in the system', () => {
    const open = withOpenItem(attended(scanned(declared())))
    refusal(castVote(open, { n: 1, memberId: 'a', option: 'corresponds' }))
    const verdict = castVote(open, { n: 1, memberId: 'a', option: 'corresponds', enteredById: 'x1' })
    const [event] = verdict.outcome === 'allowed' ? verdict.events : []
    assert.equal(event?.event === 'VoteCast' && event.data.enteredById, 'x1')
  })

  test('is counted by a second person, by the same tally, on the day on which it was held', () => {
    refusal(count(entered()))
    refusal(count(entered(), 'secretary'))
    const { outcome, adopted, counts } = answer(count(entered(), 'chairman'))
    assert.deepEqual([outcome, adopted, counts.corresponds], ['adopted', 'corresponds', 3])
    assert.equal(after(entered(), count(entered(), 'chairman')).heldOn, HELD_ON)
  })

  test('refuses from a sheet what it refuses in the system', () => {
    const open = withOpenItem(attended(scanned(declared())))
    const vote = (memberId: string, option: string) =>
      castVote(open, { n: 1, memberId, option, enteredById: 'secretary' })
    assert.deepEqual(refusal(vote('e', 'corresponds')), ['para 20'])
    assert.deepEqual(refusal(vote('x', 'corresponds')), ['para 21'])
    assert.deepEqual(refusal(vote('a', 'dismissal')), ['para 31'])
  })

  const closed = (): MeetingState => {
    const decided = after(entered(), count(entered(), 'chairman'))
    return after(decided, closeMeeting(decided, shippedCalendar, ENTERED_ON))
  }

  test('entered late breaks no limit of the minutes that were signed in time', () => {
    const signed = signMinutes(closed(), { signers: [...'abcds'], on: '2027-04-12' })
    const events = signed.outcome === 'allowed' ? signed.events.map(({ event }) => event) : []
    assert.equal(nextMoment({ ...closed(), minutes: null }), null)
    assert.ok(!events.includes('MinutesLimitMissed'))
    assert.equal(after(closed(), signed).minutes?.limit, 'open')
    const limit = applyAll(closed(), nextMoment(closed())?.events ?? [])
    // The day of the entry is there for the signatures, too.
    assert.equal(nextMoment(limit)?.at, '2027-04-20T19:00:00.000Z')
  })

  test('has a limit that was recorded as missed withdrawn when the minutes turn out to be signed in time', () => {
    let state = closed()
    for (let moment = nextMoment(state); moment; moment = nextMoment(state))
      state = applyAll(state, moment.events)
    assert.equal(state.minutes?.limit, 'missed')
    assert.equal(
      after(state, signMinutes(state, { signers: [...'abcds'], on: '2027-04-13' })).minutes?.limit,
      'open',
    )
    const late = after(state, signMinutes(state, { signers: [...'abcds'], on: '2027-04-14' }))
    assert.equal(late.minutes?.limit, 'missed')
  })

  test('a scan of signed minutes is kept once, with whose signatures it has, also when all have signed', () => {
    const scan = { documentId: 'd1', sha256: 'f1' }
    const first = after(closed(), signMinutes(closed(), { signers: ['a', 'b'], on: '2027-04-12', scan }))
    assert.deepEqual(first.minutes?.scans, [{ ...scan, on: '2027-04-12', signers: ['a', 'b'] }])
    assert.deepEqual(
      first.minutes?.signed.map(({ signerId }) => signerId),
      ['a', 'b'],
    )
    assert.equal(signMinutes(first, { signers: ['c'], on: '2027-04-12', scan }).outcome, 'refused')
    const all = after(first, signMinutes(first, { signers: [...'cds'], on: '2027-04-12' }))
    const second = { documentId: 'd2', sha256: 'f2' }
    const whole = signMinutes(all, { signers: [...'abcds'], on: '2027-04-12', scan: second })
    assert.equal(after(all, whole).minutes?.scans?.length, 2)
    assert.equal(after(all, whole).minutes?.completedOn, '2027-04-12')
  })
})

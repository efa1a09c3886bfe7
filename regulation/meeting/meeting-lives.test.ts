import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { options } from '../options/options.ts'
import { DECISION_KEYS, RULESET_IDS } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { adjournMeeting } from './adjourn-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { castVote } from './cast-vote.ts'
import { closeItem } from './close-item.ts'
import { closeMeeting } from './close-meeting.ts'
import { dropItem } from './drop-item.ts'
import { holdOnPaper, scanPaper } from './hold-on-paper.ts'
import { HELD_ON, scenario } from './meeting-scenario.ts'
import { ABSENCE_ANSWERS, type MeetingItem, type MeetingState, votersOn } from './meeting-state.ts'
import { isOver, nextMoment } from './moments.ts'
import { openItem } from './open-item.ts'
import { postponeItem } from './postpone-item.ts'
import { recordAttendance } from './record-attendance.ts'
import { applyAll, lawful, type Verdict } from './verdict.ts'

type Act = (state: MeetingState) => Verdict<unknown>

const member = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x')
const n = fc.integer({ min: 1, max: 3 })
const option = fc.constantFrom(null, ...DECISION_KEYS, ...ABSENCE_ANSWERS)

const attending = fc
  .record({
    present: fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 3 }),
    presidingId: fc.option(member),
  })
  .map(
    (given): Act =>
      (state) =>
        recordAttendance(state, { ...given, barred: [], on: state.heldOn }),
  )

const opening = fc
  .record({
    n,
    standing: fc.record({
      admitted: fc.boolean(),
      profileSeen: fc.constantFrom('familiarised' as const, 'familiarised' as const, null),
    }),
    employee: fc.constantFrom('came' as const, 'absent' as const),
    recused: fc.subarray(['b'], { minLength: 0 }),
  })
  .map(
    (given): Act =>
      (state) =>
        openItem(state, given),
  )

const voting = fc.record({ n, memberId: member, option }).map(
  (given): Act =>
    (state) =>
      castVote(state, given),
)

/** What would be done next at a meeting that goes well, so that lives get somewhere. */
const sensible = fc.nat({ max: 9 }).map(
  (pick): Act =>
    (state) => {
      if (state.status === 'called' || state.status === 'adjourned') return attendance(state, pick)
      if (state.paper?.scans.length === 0)
        return scanPaper(state, { documentId: 'd', sha256: 'h', on: state.heldOn })
      const open = state.items.find(({ ballot }) => ballot)
      if (open?.ballot) return voteOrCount(state, open, pick)
      const next = state.items.find(({ status }) => status === 'waiting')
      if (!next) return closeMeeting(state, shippedCalendar)
      const employee = pick === 0 ? 'absent' : 'came'
      const standing = { admitted: pick > 2, profileSeen: 'familiarised' } as const
      return openItem(state, { n: next.n, standing, employee, recused: [] })
    },
)

const attendance = (state: MeetingState, pick: number) =>
  recordAttendance(state, {
    present: pick > 3 ? ['a', 'b', 'c', 'd', 'e'] : ['b', 'c', 'd', 'e'],
    presidingId: pick > 3 ? null : 'b',
    barred: [],
    on: state.heldOn,
  })

const voteOrCount = (state: MeetingState, item: MeetingItem, pick: number): Verdict<unknown> => {
  const { votes, options: choices } = item.ballot ?? { votes: {}, options: [] }
  const next = votersOn(state, item).find((memberId) => !Object.hasOwn(votes, memberId))
  if (next === undefined)
    return closeItem(state, {
      n: item.n,
      grounds: pick > 4 ? ['interview'] : [],
      recommendation: pick % 3 === 0 ? 'reserve' : null,
      byId: 'second',
    })
  // Most follow one opinion; two hold another, so that ties and further rounds come about.
  const opinion = pick > 6 ? pick : state.items.length
  const option = choices[opinion % choices.length] ?? null
  return castVote(state, { n: item.n, memberId: next, option, enteredById: 'first' })
}

const counting = fc
  .record({
    n,
    grounds: fc.constantFrom([], ['interview' as const]),
    recommendation: fc.constantFrom(null, 'reserve' as const),
  })
  .map(
    (given): Act =>
      (state) =>
        closeItem(state, given),
  )

const rest = fc.constantFrom<Act>(
  (state) => closeMeeting(state, shippedCalendar),
  (state) => dropItem(state, 'case-2'),
  (state) => cancelMeeting(state, { reason: 'emergency' }),
  (state) => holdOnPaper(state, { on: HELD_ON }, shippedCalendar),
  (state) => postponeItem(state, { n: 3, ground: 'technical' }),
  (state) => adjournMeeting(state, nextSitting(state), shippedCalendar),
  (state) => applyMoment(state),
)

/** A week later: a working day in the weeks of the scenarios. */
const nextSitting = ({ heldOn }: MeetingState) => ({
  resumesOn: parseCivilDate(heldOn).add({ days: 7 }).toString(),
  ...({ startsAt: '10:00', place: 'Room 12', reason: 'end-of-day' } as const),
})

/** The night falls: what the meeting does by itself. */
const applyMoment = (state: MeetingState): Verdict<unknown> =>
  lawful(null, ...(nextMoment(state)?.events ?? []))

const life = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: attending },
    { weight: 3, arbitrary: opening },
    { weight: 3, arbitrary: voting },
    { weight: 30, arbitrary: sensible },
    { weight: 3, arbitrary: counting },
    { weight: 2, arbitrary: rest },
  ),
  { minLength: 10, maxLength: 120 },
)

const start = fc.record({
  ruleset: fc.constantFrom(...RULESET_IDS),
  rounds: fc.array(fc.constantFrom(1 as const, 2 as const), { minLength: 3, maxLength: 3 }),
})

const lived = (state: MeetingState, acts: readonly Act[], check: (now: MeetingState) => void): MeetingState =>
  acts.reduce((now, act) => {
    const verdict = act(now)
    if (verdict.outcome === 'refused') return now
    const next = applyAll(now, verdict.events)
    check(next)
    return next
  }, state)

const decidedLawfully = (state: MeetingState, item: MeetingItem): void => {
  const { decided, standing, kind, round } = item
  if (!decided) return
  assert.ok(standing?.profileSeen, 'decided without the profile seen')
  const ruleset = rulesetOf(state.ruleset)
  const attended = item.attendance === 'came'
  const open = options({ ruleset, kind, round, admitted: standing.admitted, attended }).options
  assert.ok(open.includes(decided.decision), `${decided.decision} was not among ${open}`)
  const { decisions, grounds } = ruleset.certification.nonCorrespondence
  if (grounds.length > 0 && decisions.includes(decided.decision)) assert.ok(decided.grounds.length > 0)
}

describe('the lives of meetings', () => {
  test('never end in a decision that the rules do not allow', () => {
    let decisions = 0
    fc.assert(
      fc.property(start, life, ({ ruleset, rounds }, acts) => {
        const called = scenario(
          ruleset,
          rounds.map((round) => ({ round })),
        )
        const end = lived(called, acts, (state) => {
          for (const item of state.items) decidedLawfully(state, item)
          assert.ok(state.items.filter(({ status }) => status === 'opened').length <= 1)
        })
        decisions += end.items.filter(({ status }) => status === 'decided').length
      }),
      { numRuns: 1500 },
    )
    assert.ok(decisions > 100, `the lives reached ${decisions} decisions only`)
  })

  test('always wait for people, or for a moment, until they are over', () => {
    fc.assert(
      fc.property(start, life, ({ ruleset, rounds }, acts) => {
        const called = scenario(
          ruleset,
          rounds.map((round) => ({ round })),
        )
        const state = lived(called, acts, () => undefined)
        const waits = state.status === 'called' || state.status === 'adjourned'
        if (waits && state.paper?.reminded !== 'reminded') assert.ok(nextMoment(state))
        if (isOver(state))
          assert.ok(state.items.every(({ status }) => status !== 'waiting' && status !== 'opened'))
        if (state.status === 'closed') assert.ok(state.minutes)
      }),
      { numRuns: 500 },
    )
  })
})

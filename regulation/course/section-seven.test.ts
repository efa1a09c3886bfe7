import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DecisionKey, RulesetId } from '../rulesets/keys.ts'
import { at, DATES, dated, newId, reasonOf, served, told } from './course-scenario.ts'
import type { Overturning } from './facts.ts'
import type { LifeEvent, LifeEventKey } from './life-event.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'
import type { CaseState } from './state.ts'

const MEETING = { occurredOn: DATES.meeting, actorId: null } as const

const decided = (decision: DecisionKey, attended = true): CaseState => {
  const called = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' }
  const onAgenda = told(served(), 'called', called, { occurredOn: '2027-06-20', actorId: null }).state
  const verdict = {
    ...{ meetingId: 'm1', item: 1, heldOn: DATES.meeting, round: 1, decision, by: 'majority' as const },
    ...{ counts: {}, attended, grounds: [], recommendation: null, presidingId: 'a' },
  }
  return told(onAgenda, 'decided', verdict, MEETING).state
}

/** A case whose profile was shown and whose stages were held. */
const held = (): CaseState => {
  const subjects = (['law', 'logic'] as const).map((subject) => ({ subject, score: 80, threshold: 60 }))
  let state = told(served(), 'profile', {}, { occurredOn: '2027-05-20' }).state
  state = told(state, 'familiarised', {}, { occurredOn: '2027-05-21' }).state
  state = told(state, 'result', { stage: 'fitness', standardsMet: true }, { occurredOn: DATES.fitness }).state
  state = told(state, 'result', { stage: 'testing', subjects }, { occurredOn: DATES.testing }).state
  const polygraph = { stage: 'polygraph', conclusion: 'd1' } as const
  return told(state, 'result', polygraph, { occurredOn: DATES.polygraph }).state
}

const overturned = (state: CaseState, outcome: Overturning['outcome'], by: Overturning['by'] = 'appeal') =>
  told(
    state,
    'decision-overturned',
    { by, reference: 'a1', round: 1, outcome, decision: null },
    { occurredOn: '2027-07-20', actorId: null },
  )

const toSchedule = (state: CaseState) => owed(state).find(({ act }) => act === 'schedule')?.data.reason

describe('section 7, a document brought after a re-certification for absence', () => {
  test('the appeal is upheld: the interview is held in round 1, its stages stand, the second round falls', () => {
    const second = decided('recertification', false)
    assert.equal(second.current.round, 2)
    const { state } = overturned(second, 'interview')
    assert.deepEqual([state.current.round, state.decisions, state.status], [1, [], 'open'])
    assert.equal(toSchedule(state), 'appeal')
    assert.equal(state.current.notice?.servedOn, '2027-04-20')
  })
})

describe('section 7, appeal while a second round runs', () => {
  test('it runs on while nothing is decided; the initial decision annulled, it ends', () => {
    const second = decided('recertification')
    assert.deepEqual([second.status, second.current.round], ['open', 2])
    const { state, step } = overturned(second, 'annulled')
    assert.deepEqual([state.status, state.outcome], ['closed', null])
    assert.deepEqual(step?.entries[0]?.cite, ['para 23'])
  })

  test('after annulment for falsification the case ends under its own paragraph', () => {
    const { step } = overturned(decided('recertification'), 'annulled', 'annulment')
    assert.deepEqual(step?.entries[0]?.cite, ['para 35'])
  })
})

describe('section 7, a certification annulled after its case was closed', () => {
  test('has a record of its own: the closed case takes note and refuses nothing', () => {
    const closed: CaseState = { ...decided('corresponds'), status: 'closed', outcome: 'corresponds' }
    const { state, step } = overturned(closed, 'annulled', 'annulment')
    assert.deepEqual([state.status, state.outcome], ['closed', 'corresponds'])
    assert.deepEqual(step?.entries ?? [], [])
  })
})

describe('section 7, refusing a stage', () => {
  test('is as absence without good reason: not passed, and there is no retake within the round', () => {
    const missed = { stage: 'polygraph', reason: 'none' } as const
    const { state } = told(served(), 'missed', missed, { occurredOn: DATES.polygraph })
    assert.deepEqual(state.current.stages.polygraph, {
      ...{ on: DATES.polygraph, result: null, missed: 'none' },
    })
    const again = told(
      state,
      'result',
      { stage: 'polygraph', conclusion: 'd1' },
      { occurredOn: '2027-06-04' },
    )
    assert.equal(reasonOf(again.judgement), 'no-retake-within-a-round')
  })
})

describe('section 7, the direct head changes', () => {
  test('the earlier one adds information, and the profile is still owed by whoever is head on the day', () => {
    const changed = told(served(), 'life-event', { event: 'direct-head' }, { occurredOn: '2027-05-03' }).state
    const from = 'the earlier direct head'
    const { state, judgement } = told(changed, 'information', { from }, { occurredOn: '2027-05-10' })
    assert.equal(judgement?.judgement, 'taken')
    assert.equal(state.current.informationOn, '2027-05-10')
    assert.equal(owed(state).find(({ act }) => act === 'profile')?.role, 'directHead')
  })
})

describe('section 7, renaming a unit', () => {
  test('changes nothing of the case but to whom its tasks go', () => {
    const before = served()
    const { state } = told(before, 'life-event', { event: 'unit' }, { occurredOn: '2027-05-03' })
    const bare = ({ current, decisions, breaches, status }: CaseState) => ({
      ...{ current, decisions, breaches, status },
    })
    assert.deepEqual(bare(state), bare(before))
  })
})

describe('section 7, no quorum', () => {
  const called = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' }
  const onAgenda = told(held(), 'called', called, { occurredOn: '2027-06-20', actorId: null }).state
  const put = told(
    onAgenda,
    'not-decided',
    { meetingId: 'm1', heldOn: DATES.meeting, reason: 'no-quorum' },
    MEETING,
  ).state
  const again = (meeting: string, on: string) => {
    const wish = { key: newId(), at: at(on), actorId: 'p', schedule: { ...DATES, meeting } }
    return setDates(put, wish, newId)
  }

  test('a new meeting is announced a week ahead: a sooner day is refused', () => {
    assert.equal(toSchedule(put), 'no-quorum')
    const sooner = again('2027-07-05', '2027-07-01').arranged
    assert.equal(sooner.outcome, 'refused')
    assert.equal(again('2027-07-26', '2027-07-01').arranged.outcome, 'lawful')
  })

  test('past the window it is a breach naming the cause, and the case is still heard', () => {
    const { arranged, went } = again('2027-09-13', '2027-09-01')
    assert.equal(arranged.outcome, 'lawful')
    const breach = went.step?.entries.find(({ event }) => event === 'BreachRecorded')
    assert.equal((breach?.data as { reason?: string } | undefined)?.reason, 'no-quorum')
  })
})

/** What each event does to an open case, by ruleset; `breach`: what an import of it records. */
type Row = {
  event: LifeEventKey
  told?: Partial<LifeEvent>
  does: Record<RulesetId, 'closed' | 'suspended' | 'open'>
  forbidden?: RulesetId
}

const ENDS = { 'decree-1612': 'closed', 'law-380-2026': 'closed' } as const
const RESTS = { 'decree-1612': 'suspended', 'law-380-2026': 'suspended' } as const
const GOES_ON = { 'decree-1612': 'open', 'law-380-2026': 'open' } as const

const LIFE: readonly Row[] = [
  { event: 'dismissal', does: ENDS },
  { event: 'death', does: ENDS },
  { event: 'state-body', does: ENDS },
  { event: 'length-of-service', does: ENDS },
  { event: 'transfer', does: ENDS, forbidden: 'law-380-2026' },
  { event: 'new-post', does: { ...ENDS, 'law-380-2026': 'open' }, forbidden: 'law-380-2026' },
  { event: 'new-post', told: { equivalent: true }, does: GOES_ON, forbidden: 'law-380-2026' },
  { event: 'pregnancy', does: RESTS },
  { event: 'parental', does: RESTS },
  { event: 'adoption', does: { 'decree-1612': 'open', 'law-380-2026': 'suspended' } },
  { event: 'study', does: RESTS },
  { event: 'international-organisation', does: RESTS },
  { event: 'sickness', does: GOES_ON },
  { event: 'direct-head', does: GOES_ON },
  { event: 'unit', does: GOES_ON },
]

describe('events of life, by hand and by import, under each ruleset', () => {
  const opened: Record<RulesetId, () => CaseState> = {
    'decree-1612': () => served(),
    'law-380-2026': () =>
      dated(
        { ruleset: 'law-380-2026', window: { from: '2027-03-05', to: '2027-09-05', cite: ['art. 47(3)'] } },
        { ...DATES, study: '2027-06-02' },
      ),
  }
  for (const ruleset of ['decree-1612', 'law-380-2026'] as const)
    for (const { event, told: more = {}, does, forbidden } of LIFE) {
      const what = `${event}${more.equivalent ? ' (equivalent)' : ''}`
      const tell = (source: Partial<LifeEvent>) =>
        told(opened[ruleset](), 'life-event', { event, ...more, ...source }, { occurredOn: '2027-05-03' })
      const isForbidden = forbidden === ruleset

      test(`${what} by hand under ${ruleset}: ${isForbidden ? 'refused' : does[ruleset]}`, () => {
        const { state, judgement } = tell({})
        assert.equal(state.status, isForbidden ? 'open' : does[ruleset])
        assert.equal(judgement?.judgement, isForbidden ? 'refused' : 'taken')
        const { cite = [] } = (judgement?.reason ?? {}) as { cite?: string[] }
        if (isForbidden) assert.deepEqual(cite, ['art. 47(3-3)'])
      })

      test(`${what} by import under ${ruleset}: ${does[ruleset]}${isForbidden ? ', with a breach' : ''}`, () => {
        const { state } = tell({ source: 'roster' })
        assert.equal(state.status, does[ruleset])
        assert.equal(
          state.breaches.some(({ step }) => step === 'movement'),
          isForbidden,
        )
      })
    }
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arrange } from './arrange.ts'
import { amend, pass } from './course.ts'
import { at, DATES, dated, newId, opened, reasonOf, served, told } from './course-scenario.ts'
import { limitsOf } from './limits.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'
import type { CaseState } from './state.ts'

describe('the dates of a case', () => {
  test('lie within the approved timing, or are approved again (para 9)', () => {
    const timing = { from: '2027-06-01', to: '2027-06-20' }
    const state = opened({ timing })
    const refused = arrange(state, DATES, at('2027-04-01'))
    assert.ok(refused.outcome === 'refused')
    assert.deepEqual(
      refused.violations.map(({ step, limit, cite }) => [step, limit, cite]),
      [['timing', '2027-06-20', ['para 9']]],
    )
    const approved = told(
      state,
      'timing-approved',
      { from: '2027-06-01', to: '2027-07-01' },
      { occurredOn: '2027-04-02' },
    )
    assert.equal(arrange(approved.state, DATES, at('2027-04-03')).outcome, 'lawful')
  })

  test('leave the polygraph out only with a reason under the decree', () => {
    const { polygraph: _, ...without } = DATES
    const refused = arrange(opened(), without, at('2027-04-01'))
    assert.ok(refused.outcome === 'refused' && refused.violations[0]?.step === 'polygraph')
    assert.equal(
      arrange(opened(), { ...without, polygraphLeftOutFor: 'none at hand' }, at('2027-04-01')).outcome,
      'lawful',
    )
  })

  test('move with every later limit, and the employee is told', () => {
    const moved = setDates(
      served(),
      { key: newId(), at: at('2027-05-03'), actorId: 'p', schedule: { ...DATES, meeting: '2027-07-14' } },
      newId,
    ).went
    assert.equal(limitsOf(moved.state).of.profile?.limit, '2027-06-23')
    assert.ok(moved.step?.notices.some(({ kind, role }) => kind === 'dates-moved' && role === 'employee'))
    assert.equal(moved.state.current.notice?.servedOn, '2027-04-20')
  })

  test('of another start need a new notice', () => {
    const schedule = { ...DATES, fitness: '2027-06-08', testing: '2027-06-08', polygraph: '2027-06-08' }
    const { state } = setDates(
      served(),
      { key: newId(), at: at('2027-05-03'), actorId: 'p', schedule },
      newId,
    ).went
    assert.equal(state.current.notice?.servedOn, null)
    assert.ok(owed(state).some(({ act, limit }) => act === 'serve-notice' && limit === '2027-05-08'))
  })
})

describe('the notice of the dates', () => {
  test('holds up every stage until it was served in time or a shorter one consented to (para 10)', () => {
    const late = told(dated(), 'served', { of: 'notice' }, { occurredOn: '2027-05-10' })
    assert.equal(late.judgement?.judgement, 'late')
    const result = { stage: 'fitness', standardsMet: true } as const
    const refused = told(late.state, 'result', result, { occurredOn: '2027-06-01' })
    assert.equal(reasonOf(refused.judgement), 'notice-not-served-in-time')
    assert.ok(owed(late.state).some(({ act }) => act === 'schedule'))
    const consented = told(late.state, 'shorter-notice-consent', {}, { occurredOn: '2027-05-12' })
    const taken = told(consented.state, 'result', result, { occurredOn: '2027-06-01' })
    assert.equal(taken.judgement?.judgement, 'taken')
  })
})

describe('the profile', () => {
  test('that comes after three weeks before the meeting is taken and marked late', () => {
    const { state, judgement } = told(served(), 'profile', {}, { occurredOn: '2027-06-10' })
    assert.equal(judgement?.judgement, 'late')
    assert.ok(state.breaches.some(({ step, limit }) => step === 'profile' && limit === '2027-06-09'))
  })

  test('that a document shows to have come in time withdraws the breach', () => {
    const evidence = { occurredOn: '2027-06-09', receivedOn: '2027-06-11', documents: ['d1'] }
    const { state, judgement } = told(served(), 'profile', {}, evidence)
    assert.equal(judgement?.judgement, 'taken')
    assert.deepEqual(
      state.breaches.map(({ withdrawn }) => withdrawn),
      [true],
    )
  })

  test('is judged by its receipt where nothing shows the earlier day', () => {
    const { judgement } = told(
      served(),
      'profile',
      {},
      { occurredOn: '2027-06-09', receivedOn: '2027-06-11' },
    )
    assert.equal(judgement?.judgement, 'late')
  })

  test('that is sent back is familiarised anew in its next version', () => {
    let { state } = told(served(), 'profile', {}, { occurredOn: '2027-05-20' })
    state = told(state, 'familiarised', {}, { occurredOn: '2027-05-21' }).state
    state = told(state, 'profile-returned', { reason: 'x' }, { occurredOn: '2027-05-22' }).state
    assert.equal(state.current.profile.familiarisedOn, null)
    state = told(state, 'profile', {}, { occurredOn: '2027-05-23' }).state
    assert.equal(state.current.profile.version, 2)
    assert.ok(owed(state).some(({ act }) => act === 'familiarised'))
  })

  test('counts as shown by a refusal to sign before two witnesses, and not before one', () => {
    const { state } = told(served(), 'profile', {}, { occurredOn: '2027-05-20' })
    const refuse = (witnesses: string[]) =>
      told(state, 'refused-to-sign', { of: 'profile', witnesses }, { occurredOn: '2027-05-21' }).judgement
        ?.judgement
    assert.equal(refuse(['w1', 'e1']), 'refused')
    assert.equal(refuse(['w1', 'w2']), 'taken')
  })

  test('shown after the advised day may be disagreed with until the meeting', () => {
    const { state } = told(served(), 'profile', {}, { occurredOn: '2027-05-20' })
    const inTime = told(state, 'familiarised', {}, { occurredOn: '2027-06-10' })
    assert.equal(
      told(inTime.state, 'disagreement', {}, { occurredOn: '2027-06-25' }).judgement?.judgement,
      'late',
    )
    const shownLate = told(state, 'familiarised', {}, { occurredOn: '2027-06-23' })
    assert.equal(
      told(shownLate.state, 'disagreement', {}, { occurredOn: '2027-06-29' }).judgement?.judgement,
      'taken',
    )
  })
})

describe('a stage', () => {
  const missed = (reason: 'good' | 'none') =>
    told(served(), 'missed', { stage: 'testing', reason }, { occurredOn: '2027-06-02' }).state
  const subjects = (['law', 'logic'] as const).map((subject) => ({ subject, score: 60, threshold: 60 }))
  const again = (state: CaseState) =>
    told(state, 'result', { stage: 'testing', subjects }, { occurredOn: '2027-06-04' }).judgement

  test('missed for a good reason is held later, missed without one is not passed', () => {
    assert.equal(again(missed('good'))?.judgement, 'taken')
    assert.equal(reasonOf(again(missed('none'))), 'no-retake-within-a-round')
  })

  test('has no result for a branch that does not pass it', () => {
    const { fitness: _, ...days } = DATES
    const state = dated({ branch: 'prosecutor' }, days)
    const known = told(state, 'served', { of: 'notice' }, { occurredOn: '2027-04-20' }).state
    const { judgement } = told(
      known,
      'result',
      { stage: 'fitness', standardsMet: true },
      { occurredOn: '2027-06-02' },
    )
    assert.equal(reasonOf(judgement), 'no-such-stage')
  })
})

describe('the dossier', () => {
  test('is sent incomplete only with the gap named', () => {
    const state = served({ servedElsewhere: true })
    const bare = told(state, 'dossier-sent', {}, { occurredOn: '2027-06-04' })
    assert.match(reasonOf(bare.judgement) ?? '', /profile, fitness, testing, polygraph, information/)
    const missing = ['profile', 'fitness', 'testing', 'polygraph', 'information'].map((item) => ({
      item,
      reason: 'x',
    }))
    assert.equal(
      told(state, 'dossier-sent', { missing }, { occurredOn: '2027-06-04' }).judgement?.judgement,
      'taken',
    )
  })
})

describe('an amended calendar', () => {
  test('never moves an open limit into the past', () => {
    const state = served()
    const before = limitsOf(state).of.disagreement?.limit
    assert.equal(before, '2027-06-21')
    const waited = pass(state, at('2027-06-21'), newId).state
    const off = ['2027-06-24', '2027-06-25']
    const amended = amend(
      waited,
      { key: 'a1', at: at('2027-06-21'), version: 'v2', off, working: [] },
      newId,
    ).state
    assert.equal(limitsOf(amended).of.disagreement?.limit, '2027-06-21')
  })
})

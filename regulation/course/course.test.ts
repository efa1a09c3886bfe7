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

  test('that hold already are granted again without a step: nobody is told that they moved', () => {
    const { went, arranged } = setDates(
      served(),
      { key: newId(), at: at('2027-05-03'), actorId: 'p', schedule: DATES },
      newId,
    )
    assert.equal(arranged.outcome, 'lawful')
    assert.equal(went.step, null)
    assert.equal(went.state.current.scheduleVersion, 1)
  })

  test('are refused with an earliest meeting that would be granted: within the approved timing', () => {
    const state = opened({ timing: { from: '2027-07-01', to: '2027-08-31' } })
    const refused = arrange(state, DATES, at('2027-04-01'))
    const granted = arrange(state, { earliest: true }, at('2027-04-01'))
    assert.ok(refused.outcome === 'refused' && granted.outcome === 'lawful')
    assert.equal(refused.earliestLawfulMeeting, '2027-07-08')
    assert.equal(granted.schedule.meeting, '2027-07-08')
    assert.equal(granted.earliestLawfulMeeting, '2027-07-08')
  })

  test('are refused with an earliest meeting for which a notice that holds is not owed again', () => {
    const off = arrange(served(), { ...DATES, meeting: '2027-06-12' }, at('2027-05-20'))
    assert.ok(off.outcome === 'refused')
    assert.equal(off.earliestLawfulMeeting, '2027-06-10')
    assert.equal(arrange(served(), { ...DATES, meeting: '2027-06-10' }, at('2027-05-20')).outcome, 'lawful')
  })

  test('are owed and can be set also where the window lies outside the calendar', () => {
    for (const [from, to] of [
      ['2010-09-14', '2011-03-14'],
      ['2021-06-20', '2022-01-10'],
      ['2030-12-20', '2031-06-20'],
    ] as const) {
      const state = opened({ window: { from, to, cite: ['para 3'] } })
      const [task] = owed(state)
      assert.deepEqual([task?.act, task?.limit, task?.advised], ['schedule', to, null])
      assert.equal(pass(state, at('2027-04-02'), newId).state.status, 'open')
    }
    const long = { window: { from: '2010-09-14', to: '2011-03-14', cite: ['para 3'] } }
    const arranged = arrange(opened(long), { earliest: true }, at('2027-04-01'))
    assert.ok(arranged.outcome === 'lawful')
    assert.equal(arranged.schedule.meeting, '2027-05-11')
    assert.deepEqual(
      arranged.breaches.map(({ step, limit }) => [step, limit]),
      [['window', '2011-03-14']],
    )
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

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { amend, pass } from './course.ts'
import { at, DATES, dated, newId, reasonOf, served, told } from './course-scenario.ts'
import { actsOwed, decided, eventsOf, life, schedule } from './life-scenario.ts'
import { limitsOf } from './limits.ts'
import { momentsOf } from './moments.ts'
import { owed } from './owed.ts'
import { ringsAt } from './rings-at.ts'
import { setDates } from './set-dates.ts'
import { standingOf } from './standing.ts'
import type { CaseState } from './state.ts'

describe('ill on the day of a stage', () => {
  test('a good reason leads to a new session, and the meeting moves if it must', () => {
    const fit = told(
      served(),
      'result',
      { stage: 'fitness', standardsMet: true },
      { occurredOn: DATES.fitness },
    ).state
    const ill = life(fit, { event: 'sickness', to: '2027-06-25' }, '2027-06-02')
    assert.deepEqual(eventsOf(ill), ['StageMissed', 'StageMissed'])
    assert.deepEqual(Object.keys(ill.state.current.stages), ['fitness', 'testing', 'polygraph'])
    const duty = owed(ill.state).find(({ act }) => act === 'schedule')
    assert.equal(duty?.data.reason, 'new-session')
    const late = { testing: '2027-06-28', polygraph: '2027-06-28' }
    const kept = schedule(ill.state, late, '2027-06-26').arranged
    assert.ok(kept.outcome === 'refused' && kept.violations.some(({ step }) => step === 'dossier'))
    const moved = schedule(ill.state, { ...late, meeting: '2027-07-21' }, '2027-06-26')
    assert.equal(moved.arranged.outcome, 'lawful')
    assert.equal(
      owed(moved.went.state).some(({ act }) => act === 'schedule'),
      false,
    )
  })

  test('no new notice is owed for a first stage whose day was reached', () => {
    const ill = life(served(), { event: 'sickness' }, DATES.fitness)
    const days = { fitness: '2027-06-09', testing: '2027-06-09', polygraph: '2027-06-09' }
    const moved = schedule(ill.state, days, '2027-06-02')
    assert.equal(moved.arranged.outcome, 'lawful')
    assert.equal(moved.went.state.current.notice?.servedOn, '2027-04-20')
    const held = told(
      moved.went.state,
      'result',
      { stage: 'fitness', standardsMet: true },
      { occurredOn: '2027-06-09' },
    )
    assert.equal(held.judgement?.judgement, 'taken')
  })

  test('a stage that others have overtaken is still held: what is done is not checked again', () => {
    const ill = life(served(), { event: 'sickness' }, DATES.fitness).state
    const polygraph = { stage: 'polygraph', conclusion: 'd1' } as const
    const held = told(ill, 'result', polygraph, { occurredOn: DATES.polygraph }).state
    const days = { fitness: '2027-06-09', testing: '2027-06-09' }
    assert.equal(schedule(held, days, '2027-06-04').arranged.outcome, 'lawful')
  })

  test('without a good reason the stage is not passed, and there is no retake within a round', () => {
    const missed = told(
      served(),
      'missed',
      { stage: 'testing', reason: 'none' },
      { occurredOn: '2027-06-02' },
    ).state
    assert.equal(standingOf(missed).admitted, false)
    const subjects = (['law', 'logic'] as const).map((subject) => ({ subject, score: 90, threshold: 60 }))
    const again = told(missed, 'result', { stage: 'testing', subjects }, { occurredOn: '2027-06-04' })
    assert.equal(reasonOf(again.judgement), 'no-retake-within-a-round')
  })

  test('the earliest dates that are offered hold a missed stage on a later day', () => {
    const { state } = told(
      served(),
      'missed',
      { stage: 'fitness', reason: 'good' },
      { occurredOn: DATES.fitness },
    )
    const wish = { key: newId(), at: at(DATES.fitness), actorId: 'p', schedule: { earliest: true } as const }
    const { went, arranged } = setDates(state, wish, newId)
    assert.ok(arranged.outcome === 'lawful' && (arranged.schedule.fitness ?? '') > DATES.fitness)
    assert.equal(
      owed(went.state).some(({ act }) => act === 'schedule'),
      false,
    )
  })

  test('a technical failure voids the attempt', () => {
    const failed = told(
      served(),
      'missed',
      { stage: 'testing', reason: 'technical' },
      { occurredOn: '2027-06-02' },
    )
    assert.equal(owed(failed.state).find(({ act }) => act === 'schedule')?.data.reason, 'new-session')
  })
})

describe('a document brought later', () => {
  test('shows that an act came in time, and the breach is withdrawn', () => {
    const evidence = { occurredOn: '2027-06-09', receivedOn: '2027-06-20', documents: ['d1'] }
    const { state } = told(served(), 'profile', {}, evidence)
    assert.deepEqual(state.breaches.map(({ step, withdrawn }) => [step, withdrawn]).slice(0, 1), [
      ['profile', true],
    ])
  })
})

describe('the direct head', () => {
  test('changes: the open task goes to whoever it is now, with its limit', () => {
    const changed = life(served(), { event: 'direct-head' }, '2027-05-03')
    assert.deepEqual(eventsOf(changed), ['TasksReaddressed'])
    assert.equal(changed.step?.tasks.find(({ act }) => act === 'profile')?.limit, '2027-06-09')
  })

  test('writes a profile that was sent back anew; each version is familiarised', () => {
    let { state } = told(served(), 'profile', {}, { occurredOn: '2027-05-20' })
    state = told(state, 'familiarised', {}, { occurredOn: '2027-05-21' }).state
    state = told(state, 'profile-returned', { reason: 'no facts' }, { occurredOn: '2027-05-22' }).state
    state = told(state, 'profile', {}, { occurredOn: '2027-05-24' }).state
    assert.deepEqual([state.current.profile.version, state.current.profile.familiarisedOn], [2, null])
  })
})

describe('a unit that is reorganised', () => {
  test('takes nothing from the case: it follows the employee', () => {
    const { state, step } = life(served(), { event: 'unit' }, '2027-05-03')
    assert.deepEqual(
      step?.entries.map(({ event }) => event),
      ['TasksReaddressed'],
    )
    assert.deepEqual(state.current.schedule, served().current.schedule)
  })
})

describe('a notice that could not be served', () => {
  test('by its day holds every stage: the start moves, or the employee consents to less', () => {
    const late = pass(dated(), at('2027-05-02'), newId).state
    const result = told(
      late,
      'result',
      { stage: 'fitness', standardsMet: true },
      { occurredOn: '2027-06-01' },
    )
    assert.equal(reasonOf(result.judgement), 'notice-not-served-in-time')
    assert.equal(owed(late).find(({ act }) => act === 'schedule')?.data.reason, 'notice-not-served-in-time')
  })
})

describe('no quorum', () => {
  test('leads to a new meeting; what is done is not checked again, past the window it is a breach', () => {
    const called = { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' }
    const onAgenda = told(served(), 'called', called, { occurredOn: '2027-06-20', actorId: null }).state
    const put = told(
      onAgenda,
      'not-decided',
      { meetingId: 'm1', heldOn: DATES.meeting, reason: 'no-quorum' },
      { occurredOn: DATES.meeting, actorId: null },
    ).state
    assert.equal(owed(put).find(({ act }) => act === 'schedule')?.data.reason, 'no-quorum')
  })
})

describe('a holiday that is moved', () => {
  const amendment = (state: CaseState, off: string[], on: string) =>
    amend(state, { key: newId(), at: at(on), version: 'v2', off, working: [] }, newId).state

  test('leaves acts that are done their mark', () => {
    const { state } = told(served(), 'profile', {}, { occurredOn: '2027-06-09' })
    const after = amendment(state, ['2027-06-14'], '2027-06-10')
    assert.equal(after.current.profile.submittedOn, '2027-06-09')
    assert.deepEqual(after.breaches, [])
  })

  test('onto the day of the meeting calls for another day, or for a working day again', () => {
    const after = amendment(served(), [DATES.meeting], '2027-05-10')
    assert.equal(owed(after).find(({ act }) => act === 'schedule')?.data.reason, 'meeting-on-a-day-off')
  })

  test('never moves an open limit into the past', () => {
    const waited = pass(served(), at('2027-06-21'), newId).state
    const after = amendment(waited, ['2027-06-24', '2027-06-25'], '2027-06-21')
    assert.equal(limitsOf(after).of.disagreement?.limit, '2027-06-21')
  })
})

describe('many limits at one midnight', () => {
  test('wake their cases one after the other within half an hour, each always at its own second', () => {
    const wakes = Array.from({ length: 500 }, (_, n) => ringsAt(dated({ caseId: `case-${n}` })) ?? '')
    assert.ok(new Set(wakes).size > 350)
    const first = momentsOf(dated())[0]?.at ?? ''
    for (const wake of wakes) {
      const later = Date.parse(wake) - Date.parse(first)
      assert.ok(later >= 0 && later < 1_800_000)
    }
    assert.equal(ringsAt(dated({ caseId: 'case-7' })), wakes[7])
  })
})

describe('after the decision', () => {
  test('the secretary owes the minutes within three working days, also when a second round has opened', () => {
    const state = decided(served())
    const duty = owed(state).find(({ act }) => act === 'minutes')
    assert.deepEqual([duty?.role, duty?.limit, duty?.cite], ['secretary', '2027-07-05', ['para 33']])
    const by = { occurredOn: '2027-07-02', actorId: null } as const
    const signed = told(state, 'minutes-signed', { meetingId: 'm1' }, by).state
    assert.equal(actsOwed(signed).includes('minutes'), false)
  })
})

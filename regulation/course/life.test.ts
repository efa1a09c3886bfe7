import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arrange } from './arrange.ts'
import { amend, pass, take } from './course.ts'
import { at, DATES, dated, newId, opened, reasonOf, served, told } from './course-scenario.ts'
import type { Decided, FactOf } from './facts.ts'
import type { LifeEvent } from './life-event.ts'
import { limitsOf } from './limits.ts'
import { momentsOf } from './moments.ts'
import { owed } from './owed.ts'
import { ringsAt } from './rings-at.ts'
import { setDates } from './set-dates.ts'
import { standingOf } from './standing.ts'
import type { CaseState } from './state.ts'

const LAW = {
  ruleset: 'law-380-2026',
  window: { from: '2027-03-05', to: '2027-09-05', cite: ['art. 47(3)'] },
} as const

const life = (state: CaseState, event: LifeEvent, occurredOn: string, receivedOn = occurredOn) =>
  told(state, 'life-event', event, { occurredOn, receivedOn })

const eventsOf = ({ step }: ReturnType<typeof life>) => (step?.entries ?? []).map(({ event }) => event)

const actsOwed = (state: CaseState) => owed(state).map(({ act }) => act)

const schedule = (state: CaseState, days: object, on: string) =>
  setDates(state, { key: newId(), at: at(on), actorId: 'p', schedule: { ...DATES, ...days } }, newId)

const decided = (state: CaseState, decision: Decided['decision'] = 'recertification'): CaseState => {
  const meetingId = 'm1'
  const by = { occurredOn: '2027-06-20', actorId: null } as const
  const called = told(state, 'called', { meetingId, heldOn: DATES.meeting, announcedOn: '2027-06-20' }, by)
  const verdict = {
    meetingId,
    item: 1,
    heldOn: DATES.meeting,
    round: 1,
    decision,
    by: 'majority',
    counts: {},
    attended: true,
    grounds: [],
    recommendation: null,
    presidingId: 'a',
  } as const
  return told(called.state, 'decided', verdict, { occurredOn: DATES.meeting, actorId: null }).state
}

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

describe('a new post', () => {
  const post = { event: 'new-post', equivalent: false } as const

  test('that is not equivalent ends an open case under the decree; the next is due a year after it (para 3)', () => {
    const { state, step } = life(served(), post, '2027-05-03')
    assert.deepEqual([state.status, state.outcome, state.closedOn], ['closed', null, '2027-05-03'])
    assert.deepEqual(step?.entries[0]?.data, { on: '2027-05-03', reason: 'new-post', dueOn: '2028-05-03' })
    assert.deepEqual(step?.entries[0]?.cite, ['para 3'])
  })

  test('that is equivalent changes nothing, unless the duties changed', () => {
    assert.deepEqual(eventsOf(life(served(), { ...post, equivalent: true }, '2027-05-03')), [])
    const changed = life(served(), { ...post, equivalent: true, dutiesChanged: true }, '2027-05-03')
    assert.equal(changed.state.status, 'closed')
  })

  test('while certification runs is refused under the law, with the rule (art. 47(3-3))', () => {
    const { judgement } = life(dated(LAW, { ...DATES, study: '2027-06-02' }), post, '2027-05-03')
    assert.equal(judgement?.judgement, 'refused')
    assert.deepEqual(judgement?.reason, {
      reason: 'movement-while-certification-runs',
      cite: ['art. 47(3-3)'],
    })
  })

  test('is allowed for organisational and staff measures, and the case goes on', () => {
    const moved = life(opened(LAW), { ...post, reason: 'organisational-and-staff' }, '2027-05-03')
    assert.deepEqual([moved.judgement?.judgement, moved.state.status], ['taken', 'open'])
  })

  test('that an import brings has happened: it is taken and recorded as a breach', () => {
    const { state, judgement } = life(opened(LAW), { ...post, source: 'roster' }, '2027-05-03')
    assert.equal(judgement?.judgement, 'taken')
    assert.deepEqual(
      state.breaches.map(({ step, limit }) => [step, limit]),
      [['movement', '2027-05-03']],
    )
    assert.equal(state.status, 'open')
  })
})

describe('what ends a case before its decision', () => {
  for (const [event, cite] of [
    ['dismissal', 'para 3'],
    ['death', 'para 3'],
    ['transfer', 'para 3'],
    ['state-body', 'para 5'],
    ['length-of-service', 'para 4'],
  ] as const)
    test(`${event} ends it with the rule named`, () => {
      const { state, step } = life(served(), { event }, '2027-05-03')
      assert.deepEqual([state.status, state.outcome], ['closed', null])
      assert.deepEqual(step?.entries.at(-1)?.cite, [cite])
      assert.deepEqual([owed(state), momentsOf(state)], [[], []])
    })

  test('leaves the agenda of the meeting to which the case was called', () => {
    const called = told(
      served(),
      'called',
      { meetingId: 'm1', heldOn: DATES.meeting, announcedOn: '2027-06-20' },
      { occurredOn: '2027-06-20', actorId: null },
    )
    assert.deepEqual(eventsOf(life(called.state, { event: 'dismissal' }, '2027-06-21')), [
      'MeetingDropped',
      'CaseEnded',
    ])
  })

  test('nobody is written to about the end of a case by death', () => {
    assert.deepEqual(life(served(), { event: 'death' }, '2027-05-03').step?.notices, [])
  })
})

describe('pregnancy or leave during a case', () => {
  const leave = { event: 'parental', to: '2028-03-09' } as const

  test('suspends it without breach; it goes on by itself in the window of 6 to 12 months after the return (para 4)', () => {
    const { state } = life(served(), leave, '2027-05-03')
    assert.deepEqual([state.status, state.current.schedule, actsOwed(state)], ['suspended', null, []])
    const back = pass(state, '2028-03-20T00:00:00Z', newId).state
    assert.equal(back.status, 'open')
    assert.deepEqual(back.current.window, { from: '2028-09-10', to: '2029-03-10', cite: ['para 4'] })
    assert.deepEqual(back.breaches, [])
    const { arranged } = setDates(
      back,
      { key: newId(), at: at('2028-03-20'), actorId: 'p', schedule: { earliest: true } },
      newId,
    )
    assert.ok(arranged.outcome === 'lawful' && arranged.schedule.testing >= '2028-09-10')
  })

  test('moves the window of a second round as well', () => {
    const second = decided(served())
    assert.equal(second.current.round, 2)
    const { state } = life(second, { event: 'pregnancy' }, '2027-08-02')
    assert.deepEqual(actsOwed(state).sort(), ['acquainted', 'minutes', 'return'])
    const back = life(state, { event: 'return' }, '2028-08-02').state
    assert.deepEqual(back.current.window, { from: '2029-02-02', to: '2029-08-02', cite: ['para 4'] })
    const { arranged } = setDates(
      back,
      { key: newId(), at: at('2028-12-01'), actorId: 'p', schedule: { earliest: true } },
      newId,
    )
    assert.ok(arranged.outcome === 'lawful')
    assert.ok(arranged.schedule.testing >= '2029-02-02' && arranged.schedule.meeting <= '2029-08-02')
  })

  test('under the law it lies 12 to 18 months after the return (art. 47(4))', () => {
    const { state } = life(opened(LAW), { event: 'adoption', to: '2027-06-30' }, '2027-05-03')
    const back = pass(state, '2027-07-02T00:00:00Z', newId).state
    assert.deepEqual(back.current.window, { from: '2028-07-01', to: '2029-01-01', cite: ['art. 47(4)'] })
  })

  test('refuses dates and acts while it lasts, with the rule', () => {
    const { state } = life(served(), leave, '2027-05-03')
    const refused = arrange(state, DATES, at('2027-05-04'))
    assert.ok(refused.outcome === 'refused' && refused.violations[0]?.cite.includes('para 4'))
    assert.equal(reasonOf(told(state, 'profile', {}, { occurredOn: '2027-05-05' }).judgement), 'suspended')
  })

  test('that is known ahead begins on its day', () => {
    const { state } = life(served(), leave, '2027-06-10', '2027-05-03')
    assert.equal(state.status, 'open')
    assert.equal(pass(state, at('2027-06-10'), newId).state.status, 'suspended')
  })
})

describe('study and secondment during a case', () => {
  test('study suspends it until a year after taking up a post (para 5)', () => {
    const { state } = life(served(), { event: 'study', to: '2028-06-30' }, '2027-05-03')
    assert.deepEqual(actsOwed(state), ['return'])
    const back = life(state, { event: 'return', postOn: '2028-08-01' }, '2028-07-01').state
    assert.deepEqual(back.current.window, { from: '2029-08-01', to: '2030-02-01', cite: ['para 5'] })
  })

  test('so does secondment to an international organisation', () => {
    const { state } = life(served(), { event: 'international-organisation' }, '2027-05-03')
    const back = life(state, { event: 'return' }, '2028-07-01').state
    assert.equal(back.current.window.from, '2029-07-01')
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

describe('a mistake in a record', () => {
  const subjects = (score: number) =>
    (['law', 'logic'] as const).map((subject) => ({ subject, score, threshold: 60 }))
  const fitness = { stage: 'fitness', standardsMet: true } as const
  const tested = () => {
    const fit = told(served(), 'result', fitness, { occurredOn: '2027-06-01' }).state
    return told(fit, 'result', { stage: 'testing', subjects: subjects(16) }, { occurredOn: '2027-06-02' })
      .state
  }
  const right: FactOf<'correction'>['data'] = {
    corrects: 'result',
    result: { stage: 'testing', subjects: subjects(61) },
    reason: 'digits swapped when the sheet was copied',
  }
  const by = (actorId: string) =>
    ({ occurredOn: '2027-06-05', receivedAt: at('2027-06-05'), actorId, documents: [] }) as const

  test('is corrected by an entry that a second person confirms, and admission is counted anew', () => {
    const proposed = take(tested(), { ...by('p'), key: 'k1', kind: 'correction', data: right }, newId)
    assert.equal(standingOf(proposed.state).admitted, false)
    assert.deepEqual(actsOwed(proposed.state).includes('correction-confirmed'), true)
    const confirm = (actorId: string) =>
      take(
        proposed.state,
        { ...by(actorId), key: newId(), kind: 'correction-confirmed', data: { correction: 'k1' } },
        newId,
      )
    assert.equal(reasonOf(confirm('p').step?.judgements[0]), 'a-second-person-confirms')
    const confirmed = confirm('q')
    assert.equal(standingOf(confirmed.state).admitted, true)
    assert.deepEqual(
      confirmed.step?.entries.map(({ event }) => event),
      ['RecordCorrected'],
    )
  })

  test('a case opened in error is closed by such an entry', () => {
    const data = { corrects: 'opened-in-error', reason: 'namesake' } as const
    const proposed = take(served(), { ...by('p'), key: 'k1', kind: 'correction', data }, newId)
    const confirmed = take(
      proposed.state,
      { ...by('q'), key: 'k2', kind: 'correction-confirmed', data: { correction: 'k1' } },
      newId,
    )
    assert.deepEqual([confirmed.state.status, confirmed.state.outcome], ['closed', null])
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

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arrange } from './arrange.ts'
import { pass } from './course.ts'
import { at, DATES, dated, newId, opened, reasonOf, served, told } from './course-scenario.ts'
import { actsOwed, decided, eventsOf, LAW, life } from './life-scenario.ts'
import { momentsOf } from './moments.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'

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

  test('that is over before it begins is refused', () => {
    const { state, judgement } = life(served(), { ...leave, to: '2027-05-02' }, '2027-05-03')
    assert.deepEqual([reasonOf(judgement), state.status], ['ends-before-it-begins', 'open'])
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

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerLine } from '../operations/operations.ts'

type Facts = Record<string, unknown>
type Step = { step: string; limit: string; advised?: string; cite: string[] }
type Answer = {
  lawful: boolean
  steps: Step[]
  violations: (Step & { message: string })[]
  breaches: Step[]
  earliestLawfulMeeting: string
  error?: string
}

/** A lawful timetable under the decree. */
const LAWFUL = {
  today: '2027-01-29',
  round: 1,
  branch: 'police',
  window: { from: '2027-03-05', to: '2027-09-05', cite: ['para 4'] },
  fitness: '2027-03-10',
  testing: '2027-03-11',
  polygraph: '2027-03-12',
  meeting: '2027-03-31',
}

/** The same under the law. */
const LAW = { ...LAWFUL, ruleset: 'law-380-2026', study: '2027-03-12' }

const { window: _window, ...WINDOWLESS } = LAWFUL
const SECOND = { ...WINDOWLESS, round: 2, initialDecision: '2026-11-30' }

const ask = (request: Facts, changes: Facts = {}): Answer => {
  const reply = answerLine('timetable', JSON.stringify({ ...request, ...changes }))
  return JSON.parse(JSON.stringify('error' in reply ? reply : reply.answer))
}

const violated = (request: Facts, changes: Facts = {}) =>
  ask(request, changes).violations.map(({ step, limit, cite }) => [step, limit, ...cite].join(' '))

const stepsOf = (request: Facts, changes: Facts = {}) =>
  ask(request, changes).steps.map(({ step, limit, advised, cite }) =>
    [step, limit, advised, ...cite].filter(Boolean).join(' '),
  )

describe('the steps of a timetable', () => {
  test('under the decree, with limits, recommended days and citations', () => {
    assert.deepEqual(stepsOf(LAWFUL), [
      'notice 2027-02-10 2027-02-10 para 10',
      'profile 2027-03-10 2027-03-10 para 11',
      'familiarisation 2027-03-17 2027-03-16 para 13',
      'disagreement 2027-03-17 2027-03-17 para 14',
      'dossier 2027-03-24 2027-03-19 para 15',
      'announcement 2027-03-24 2027-03-19 para 27',
      'observers 2027-03-30 2027-03-30 para 27',
      'minutes 2027-04-05 para 33',
      'acquaintance 2027-04-05 para 34',
      'appeal 2027-04-30 para 23',
      'repeated-from 2027-06-30 para 36',
      'repeated-to 2027-09-30 para 36',
      'recording 2030-03-31 para 29',
    ])
  })

  test('under the law: no announcement and no observers, the profile advised before familiarisation', () => {
    assert.deepEqual(stepsOf(LAW), [
      'notice 2027-02-10 2027-02-10 art. 48(5)',
      'profile 2027-03-10 2027-03-09 art. 48(6)',
      'familiarisation 2027-03-10 2027-03-10 art. 48(8)',
      'disagreement 2027-03-17 2027-03-17 art. 48(9)',
      'dossier 2027-03-24 2027-03-19 art. 48(10)',
      'minutes 2027-04-05 art. 50(7)',
      'acquaintance 2027-04-05 art. 50(8)',
      'appeal 2027-04-30 art. 53',
      'repeated-from 2027-06-30 art. 51(1)',
      'repeated-to 2027-09-30 art. 51(1)',
      'recording 2030-03-31 art. 50(3-1)',
    ])
  })

  test('the day to be familiarised moves only where the right to disagree would be empty', () => {
    const familiarisation = (meeting: string) => stepsOf(LAWFUL, { meeting })[2]
    assert.equal(familiarisation('2027-06-30'), 'familiarisation 2027-06-16 2027-06-16 para 13')
    assert.equal(familiarisation('2027-03-29'), 'familiarisation 2027-03-15 2027-03-11 para 13')
  })

  test('in the second round the limits of re-certification are counted from the initial decision', () => {
    const steps = stepsOf(SECOND)
    assert.deepEqual(steps.slice(-3, -1), [
      'repeated-from 2027-02-28 para 36',
      'repeated-to 2027-05-30 para 36',
    ])
  })

  test('the month to appeal rolls forward to a working day', () => {
    assert.equal(stepsOf(LAWFUL, { meeting: '2027-04-01' })[9], 'appeal 2027-05-04 para 23')
  })
})

describe('a timetable is lawful when', () => {
  test('nothing is violated: all fields are given', () => {
    const answer = ask(LAWFUL)
    assert.deepEqual(Object.keys(answer), [
      'lawful',
      'steps',
      'violations',
      'breaches',
      'earliestLawfulMeeting',
    ])
    assert.deepEqual([answer.lawful, answer.violations, answer.breaches], [true, [], []])
    assert.equal(ask(LAW).lawful, true)
  })

  test('the notice can still be served in time, on the last day too', () => {
    assert.deepEqual(violated(LAWFUL, { today: '2027-02-10' }), [])
    assert.deepEqual(violated(LAWFUL, { today: '2027-02-11' }), ['notice 2027-02-10 para 10'])
  })

  test('the profile can still be submitted in time', () => {
    const today = { today: '2027-03-11', done: ['stages'], meeting: '2027-03-31' }
    assert.deepEqual(violated(LAWFUL, today), ['profile 2027-03-10 para 11'])
  })

  test('it does not start before the window, whose own citation is given', () => {
    const window = { from: '2027-03-11', to: '2027-09-05' }
    assert.deepEqual(violated(LAWFUL, { window }), ['window 2027-03-11 para 3'])
    assert.deepEqual(violated(LAWFUL, { window: { ...window, cite: ['para 4'] } }), [
      'window 2027-03-11 para 4',
    ])
    assert.deepEqual(violated(LAW, { window }), ['window 2027-03-11 art. 47(3)'])
  })

  test('the stages stand in their order, the same day allowed; each neighbouring pair is one violation', () => {
    assert.deepEqual(violated(LAWFUL, { fitness: '2027-03-11', polygraph: '2027-03-11' }), [])
    assert.deepEqual(
      violated(LAWFUL, { fitness: '2027-03-13', testing: '2027-03-12', polygraph: '2027-03-11' }),
      ['order 2027-03-12 para 6', 'order 2027-03-11 para 6'],
    )
    assert.deepEqual(violated(LAW, { polygraph: '2027-03-11' }), ['order 2027-03-11 art. 47(5)'])
    assert.deepEqual(violated(LAW, { polygraph: null, study: '2027-03-10' }), ['order 2027-03-10 art. 47(5)'])
  })

  test('the last stage is a week before the meeting, as its result is in the dossier', () => {
    assert.deepEqual(violated(LAWFUL, { polygraph: '2027-03-24' }), [])
    assert.deepEqual(violated(LAWFUL, { polygraph: '2027-03-25' }), ['dossier 2027-03-24 para 15'])
  })

  test('the meeting is on a working day', () => {
    assert.deepEqual(violated(LAWFUL, { meeting: '2027-04-04' }), ['meeting 2027-04-02'])
  })

  test('the meeting is not after the window while the window can be kept', () => {
    assert.deepEqual(violated(LAWFUL, { meeting: '2027-09-06' }), ['window 2027-09-05 para 4'])
  })

  test('the second round lies between three and six months from the initial decision', () => {
    assert.equal(ask(SECOND).lawful, true)
    assert.deepEqual(violated(SECOND, { initialDecision: '2026-12-11' }), [
      'repeated-from 2027-03-11 para 36',
    ])
    assert.deepEqual(violated(SECOND, { meeting: '2027-05-31' }), ['repeated-to 2027-05-30 para 36'])
  })

  test('violations come in the order of the rules, each with a message', () => {
    const answer = ask(LAWFUL, {
      today: '2027-03-20',
      fitness: '2027-03-26',
      testing: '2027-03-25',
      window: { from: '2027-04-01', to: '2027-09-05' },
      meeting: '2027-03-28',
    })
    assert.deepEqual(
      answer.violations.map(({ step }) => step),
      ['notice', 'profile', 'window', 'order', 'order', 'dossier', 'meeting'],
    )
    for (const { message, step } of answer.violations) assert.match(message, new RegExp(`^${step}: `))
  })
})

describe('the earliest lawful meeting', () => {
  const earliest = (changes: Facts) => ask(LAWFUL, changes).earliestLawfulMeeting

  test('is a week after the first start for which a notice can be served and the window has begun', () => {
    assert.equal(earliest({}), '2027-03-12')
    assert.equal(earliest({ today: '2027-02-10' }), '2027-03-17')
  })

  test('a notice on 29 to 31 January allows a start on 1 March', () => {
    const window = { from: '2027-01-05', to: '2027-09-05' }
    assert.equal(earliest({ today: '2027-01-31', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-28', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-27', window }), '2027-03-09')
    assert.equal(earliest({ today: '2027-01-25', window }), '2027-03-04')
  })

  test('after the end of the window, a meeting then is a breach and no violation', () => {
    const window = { from: '2026-08-01', to: '2027-02-01' }
    const answer = ask(LAWFUL, { window })
    assert.equal(answer.lawful, true)
    assert.deepEqual(
      answer.breaches.map(({ step, limit, cite }) => ({ step, limit, cite })),
      [{ step: 'window', limit: '2027-02-01', cite: ['para 3'] }],
    )
    const second = ask(SECOND, { initialDecision: '2026-08-31' })
    assert.deepEqual(
      second.breaches.map(({ step, limit }) => [step, limit]),
      [['repeated-to', '2027-02-28']],
    )
    assert.equal(second.lawful, true)
  })
})

describe('a case under way', () => {
  const done = { today: '2027-03-24', done: ['stages', 'profile'] }

  test('with stages and profile done only the week before the meeting is asked for', () => {
    assert.deepEqual(violated(LAWFUL, done), [])
    assert.deepEqual(violated(LAWFUL, { ...done, today: '2027-03-25' }), ['announcement 2027-04-01 para 27'])
    assert.deepEqual(violated(LAW, { ...done, today: '2027-03-25' }), ['dossier 2027-04-01 art. 48(10)'])
    assert.equal(ask(LAWFUL, done).earliestLawfulMeeting, '2027-03-31')
  })

  test('notice, the start of the window and the order fall away with the stages done', () => {
    const changes = { ...done, fitness: '2027-03-01', testing: '2027-02-28', polygraph: '2027-02-27' }
    assert.deepEqual(violated(LAWFUL, changes), [])
  })

  test('unless the profile is done its three weeks still count', () => {
    const answer = ask(LAWFUL, { ...done, done: ['stages'] })
    assert.equal(answer.earliestLawfulMeeting, '2027-04-14')
    assert.deepEqual(
      answer.violations.map(({ step }) => step),
      ['profile'],
    )
  })

  test('with the profile alone done the notice still counts', () => {
    assert.deepEqual(violated(LAWFUL, { today: '2027-03-24', done: ['profile'] }), [
      'notice 2027-02-10 para 10',
    ])
  })
})

describe('what cannot be asked', () => {
  const errorOf = (request: Facts, changes: Facts) => ask(request, changes).error ?? ''

  test('a stage that is missing, or that the ruleset or the branch does not have, is named', () => {
    assert.match(errorOf(LAWFUL, { fitness: null }), /^fitness: /)
    assert.match(errorOf(LAWFUL, { branch: 'prosecutor' }), /^fitness: /)
    assert.match(errorOf(LAWFUL, { study: '2027-03-12' }), /^study: /)
    assert.match(errorOf(LAW, { study: null }), /^study: /)
    assert.match(errorOf(LAWFUL, { testing: undefined }), /^testing: /)
    assert.equal(ask(LAWFUL, { branch: 'prosecutor', fitness: null, study: null }).lawful, true)
    assert.match(errorOf({ ...LAW, study: undefined }, { branch: 'prosecutor', fitness: null }), /^study: /)
  })

  test('the window belongs to round 1, the initial decision to round 2', () => {
    assert.match(errorOf(LAWFUL, { window: undefined }), /window/)
    assert.match(errorOf(LAWFUL, { initialDecision: '2026-11-30' }), /initialDecision/)
    assert.match(errorOf(SECOND, { window: LAWFUL.window }), /window/)
    assert.match(errorOf(SECOND, { initialDecision: undefined }), /initialDecision/)
    assert.match(errorOf(LAWFUL, { round: 3 }), /round/)
    assert.match(errorOf(LAWFUL, { window: { from: '2027-03-05', to: '2027-03-04' } }), /window/)
  })

  test('a day outside the calendar is an error naming it', () => {
    assert.match(errorOf(LAWFUL, { meeting: '2030-12-30' }), /^calendar: /)
    assert.match(errorOf(LAWFUL, { meeting: '2031-03-03' }), /^calendar: /)
  })

  test('an amendment of the calendar moves what it touches', () => {
    assert.deepEqual(violated(LAWFUL, { calendar: { off: ['2027-03-31'], working: [] } }), [
      'meeting 2027-03-30',
    ])
    assert.equal(ask(LAWFUL, { calendar: { working: ['2027-03-23'] } }).steps[3]?.limit, '2027-03-18')
  })
})

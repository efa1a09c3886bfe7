import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { options } from '../options/options.ts'
import { DECISION_KEYS, RULESET_IDS, SCHEDULED_STAGES } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { apply } from './apply.ts'
import type { CaseStep } from './case-step.ts'
import { open, pass, take } from './course.ts'
import type { CaseEvent, LogEntry } from './events.ts'
import type { CaseFact } from './facts.ts'
import type { CaseFrame } from './frame.ts'
import { LIFE_EVENTS } from './life-event.ts'
import { nextMoment } from './moments.ts'
import { openedCase } from './open-case.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'
import { standingOf } from './standing.ts'
import type { CaseState } from './state.ts'

const DAY_ZERO = Temporal.PlainDate.from('2027-02-01')
/** How many lives are lived; a long search sets more. */
const LIVED = Number(process.env.FAST_CHECK_RUNS ?? 400)
const SEED = Number(process.env.FAST_CHECK_SEED ?? 20270201)

type Move =
  | { move: 'wait'; days: number }
  | { move: 'schedule'; meetingIn: number | null }
  | { move: 'comply'; pick: number }
  | { move: 'fact'; kind: CaseFact['kind']; pick: number; ago: number }

const KINDS: readonly CaseFact['kind'][] = [
  'profile',
  'profile-returned',
  'familiarised',
  'disagreement',
  'information',
  'session',
  'result',
  'result',
  'result',
  'missed',
  'served',
  'refused-to-sign',
  'shorter-notice-consent',
  'dossier-sent',
  'acquainted',
  'called',
  'meeting-dropped',
  'not-decided',
  'decided',
  'decided',
  'life-event',
  'correction',
  'correction-confirmed',
]

const complying = fc.record({ move: fc.constant('comply' as const), pick: fc.nat({ max: 30 }) })

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: complying },
    {
      weight: 2,
      arbitrary: fc.record({ move: fc.constant('wait' as const), days: fc.constantFrom(0, 1, 9, 40) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        move: fc.constant('schedule' as const),
        meetingIn: fc.option(fc.integer({ min: 5, max: 120 }), { nil: null }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        move: fc.constant('fact' as const),
        kind: fc.constantFrom(...KINDS),
        pick: fc.nat({ max: 30 }),
        ago: fc.integer({ min: 0, max: 3 }),
      }),
    },
  ),
  { minLength: 20, maxLength: 90, size: 'max' },
)

const frames: fc.Arbitrary<CaseFrame> = fc.record({
  caseId: fc.constant('c1'),
  employeeId: fc.constant('e1'),
  ruleset: fc.constantFrom(...RULESET_IDS),
  kind: fc.constant('regular' as const),
  round: fc.constant(1 as const),
  branch: fc.constantFrom('police', 'prosecutor'),
  window: fc.constant({ from: '2027-03-05', to: '2027-09-05', cite: ['para 3'] }),
  timing: fc.constant(null),
  initialDecisionOn: fc.constant(null),
  servedElsewhere: fc.boolean(),
  calendar: fc.constant({ version: 'shipped', off: [], working: [] }),
  leadDays: fc.constantFrom([7, 1], []),
  openedAt: fc.constant('2027-02-01T04:00:00.000Z'),
})

/** A life as it is lived: what was recorded of it, in order. */
type Life = { state: CaseState; steps: CaseStep[]; day: Temporal.PlainDate; count: number }

const newIds = () => {
  let count = 0
  return () => `n${++count}`
}

const live = (frame: CaseFrame, script: readonly Move[]): Life => {
  const newId = newIds()
  const opened = open(frame, newId)
  let life: Life = { state: opened.state, steps: opened.step ? [opened.step] : [], day: DAY_ZERO, count: 0 }
  for (const move of script) life = act(life, move, newId)
  return life
}

const act = (life: Life, move: Move, newId: () => string): Life => {
  const count = life.count + 1
  const day = move.move === 'wait' ? life.day.add({ days: move.days }) : dayFor(life, move)
  const waited = pass(life.state, at(day), newId)
  const before = { ...life, state: waited.state, steps: took(life, waited.step), day, count }
  const went = done(before, move, newId)
  return { ...before, state: went.state, steps: took(before, went.step) }
}

const done = (life: Life, move: Move, newId: () => string): { state: CaseState; step: CaseStep | null } => {
  const key = `k${life.count}`
  if (move.move === 'wait') return { state: life.state, step: null }
  if (move.move === 'fact') return take(life.state, factOf(life.state, life, { ...move, key }), newId)
  const duty = move.move === 'comply' ? dutyFor(life, move) : null
  if (move.move === 'comply' && duty?.act !== 'schedule') return comply(life, { pick: move.pick, key }, newId)
  const schedule = wish(life, move.move === 'schedule' ? move.meetingIn : null)
  return setDates(life.state, { key, at: at(life.day), actorId: 'p', schedule }, newId).went
}

const dutyFor = ({ state }: Life, { pick }: { pick: number }) => {
  const duties = owed(state)
  return duties[pick % Math.max(1, duties.length)]
}

/** A decision is made on the day of the meeting, a stage held on the day that is set for it. */
const dayFor = (life: Life, move: Move): Temporal.PlainDate => {
  const duty = move.move === 'comply' ? dutyFor(life, move) : undefined
  const { schedule } = life.state.current
  const set = duty?.act === 'decide' ? schedule?.meeting : duty?.act === 'result' ? duty.advised : null
  return set && set > life.day.toString() ? Temporal.PlainDate.from(set) : life.day
}

const KIND_OF: Readonly<Record<string, CaseFact['kind']>> = {
  'serve-notice': 'served',
  'call-meeting': 'called',
  decide: 'decided',
  minutes: 'minutes-signed',
  return: 'life-event',
}

const comply = (life: Life, { pick, key }: { pick: number; key: string }, newId: () => string) => {
  const duty = dutyFor(life, { pick })
  if (!duty) return { state: life.state, step: null }
  const kind = KIND_OF[duty.act] ?? (duty.act as CaseFact['kind'])
  const fact = factOf(life.state, life, { move: 'fact', kind, pick, ago: 0, key })
  const stages = SCHEDULED_STAGES.indexOf(duty.data.stage as 'testing')
  const lawful = {
    result: () => dataOf(life.state, kind, stages + 4 * (pick % 7)),
    decided: () => ({
      ...fact.data,
      attended: true,
      grounds: ['test'],
      decision: lawfulDecision(life.state, pick),
    }),
  }
  const back = { event: 'return' }
  const data =
    kind === 'result' || kind === 'decided'
      ? lawful[kind]()
      : kind === 'life-event'
        ? back
        : { ...fact.data, ...(kind === 'minutes-signed' ? duty.data : {}) }
  const actorId = kind === 'correction-confirmed' ? 'q' : fact.actorId
  return take(life.state, { ...fact, actorId, data } as CaseFact, newId)
}

const lawfulDecision = (state: CaseState, pick: number) => {
  const { round } = state.current
  const ruleset = rulesetOf(state.frame.ruleset)
  const { admitted } = standingOf(state)
  const allowed = options({ ruleset, kind: 'regular', round, admitted, attended: true }).options
  return allowed[pick % allowed.length]
}

const took = ({ steps }: { steps: CaseStep[] }, step: CaseStep | null): CaseStep[] =>
  step ? [...steps, step] : steps

const at = (day: Temporal.PlainDate): string => `${day}T06:00:00.000Z`

const wish = ({ day, state }: Life, meetingIn: number | null) => {
  if (meetingIn === null) return { earliest: true as const, polygraphLeftOutFor: null }
  const stageOn = day.add({ days: Math.max(0, meetingIn - 8) }).toString()
  const study = state.frame.ruleset === 'law-380-2026' ? stageOn : null
  const fitness = state.frame.branch === 'prosecutor' ? null : stageOn
  const meeting = day.add({ days: meetingIn }).toString()
  return { fitness, testing: stageOn, study, polygraph: null, polygraphLeftOutFor: 'by decision', meeting }
}

const factOf = (
  state: CaseState,
  { day }: Life,
  { kind, pick, ago, key }: Extract<Move, { move: 'fact' }> & { key: string },
): CaseFact => {
  const told = ['called', 'meeting-dropped', 'not-decided', 'decided', 'minutes-signed'].includes(kind)
  const base = { key, kind, occurredOn: day.subtract({ days: ago }).toString(), receivedAt: at(day) }
  // Much of a life is known ahead.
  if (kind === 'life-event' && pick % 3 === 0) base.occurredOn = day.add({ days: pick }).toString()
  return {
    ...base,
    actorId: told ? null : 'p',
    documents: pick % 2 ? ['d'] : [],
    data: dataOf(state, kind, pick),
  } as CaseFact
}

const dataOf = (state: CaseState, kind: CaseFact['kind'], pick: number): object => {
  const stage = SCHEDULED_STAGES[pick % 4] ?? 'testing'
  const meetingId = state.current.meeting?.meetingId ?? 'm1'
  const heldOn = state.current.schedule?.meeting ?? '2027-05-03'
  const scores = { fitness: { standardsMet: pick % 3 > 0 }, testing: { subjects: subjects(pick) } }
  const event = LIFE_EVENTS[pick % LIFE_EVENTS.length]
  const until = pick % 2 ? heldOn : null
  const data: Partial<Record<CaseFact['kind'], object>> = {
    'life-event': { event, to: until, ...(pick % 5 ? {} : { source: 'roster' }) },
    correction:
      pick % 9
        ? { corrects: 'result', reason: 'x', result: { stage: 'testing', subjects: subjects(pick) } }
        : { corrects: 'opened-in-error', reason: 'x' },
    'correction-confirmed': { correction: state.corrections[0]?.correction ?? '' },
    'profile-returned': { reason: 'x' },
    information: { from: 'x' },
    session: { attended: true },
    result: { stage, ...(stage in scores ? scores[stage as 'fitness'] : { conclusion: 'd' }) },
    missed: { stage, reason: (['good', 'technical', 'none'] as const)[pick % 3] },
    served: { of: 'notice' },
    'refused-to-sign': {
      of: (['notice', 'profile', 'decision'] as const)[pick % 3],
      witnesses: pick % 5 ? ['w1', 'w2'] : ['w1', 'e1'],
    },
    'dossier-sent': {
      missing:
        pick % 2
          ? ['profile', 'information', ...SCHEDULED_STAGES].map((item) => ({ item, reason: 'x' }))
          : [],
    },
    called: { meetingId: `m${pick}`, heldOn, announcedOn: heldOn },
    'meeting-dropped': { meetingId, reason: 'x' },
    'not-decided': { meetingId, heldOn, reason: 'no-quorum' },
    decided: {
      meetingId,
      item: 1,
      heldOn,
      round: state.current.round,
      decision: DECISION_KEYS[pick % DECISION_KEYS.length],
      by: 'majority',
      counts: {},
      attended: pick % 7 > 0,
      grounds: pick % 2 ? ['test'] : [],
      recommendation: null,
      presidingId: 'p',
    },
  }
  return data[kind] ?? {}
}

const subjects = (pick: number) =>
  (['law', 'kazakh', 'logic'] as const).map((subject) => ({ subject, score: 50 + pick, threshold: 60 }))

const WAKES: ReadonlySet<string> = new Set(['CaseResumed', 'CaseEnded'])
const HELD: ReadonlySet<string> = new Set(['StageHeld', 'DatesSet', 'DatesMoved', 'DecisionMade'])

/** Lives are lived once and looked at by every rule; one that breaks a rule is lived again, shrunk to its core. */
const LIVES = fc
  .sample(fc.tuple(frames, moves), { numRuns: LIVED, seed: SEED })
  .map(([frame, script]) => live(frame, script))

const property = (holds: (life: Life) => void) => {
  try {
    for (const life of LIVES) holds(life)
  } catch {
    fc.assert(
      fc.property(frames, moves, (frame, script) => holds(live(frame, script))),
      { numRuns: LIVED, seed: SEED, verbose: 1 },
    )
    throw new Error(`seed ${SEED} breaks the rule`)
  }
}

const entriesOf = ({ steps }: Life) => steps.flatMap(({ entries }) => entries)

const noticeHeldBefore = (entries: readonly LogEntry[]): boolean => {
  const since = entries.findLastIndex(({ event }) => event === 'SecondRoundOpened')
  return entries
    .slice(since + 1)
    .some(({ event, late }) => event === 'ShorterNoticeConsented' || (event.startsWith('Notice') && !late))
}

describe(`the course of a case, in any order of events (seed ${SEED})`, () => {
  test('comes to every kind of end: closed in the first and in the second round, and still open', () => {
    const ends = new Set(LIVES.map(({ state }) => `${state.status} ${state.current.round}`))
    for (const end of ['closed 1', 'closed 2', 'open 1', 'open 2']) assert.ok(ends.has(end), end)
  })

  test('is the fold of its log: state and log never tell different stories', () => {
    property((life) => {
      const [, ...entries] = entriesOf(life)
      let state = openedCase(life.state.frame)
      // `now` is not in the events: it is the instant at which the entry was recorded.
      for (const entry of entries)
        state = apply({ ...state, now: entry.recordedAt }, { ...entry } as unknown as CaseEvent)
      const bare = ({ seq: _s, now: _n, seen: _k, passed: _p, ...rest }: CaseState) => rest
      assert.deepEqual(bare(state), bare(life.state))
    })
  })

  test('numbers its log without a gap', () => {
    property((life) => {
      assert.deepEqual(
        entriesOf(life).map(({ seq }) => seq),
        entriesOf(life).map((_, index) => index + 1),
      )
      assert.equal(life.state.seq, entriesOf(life).length)
    })
  })

  test('never records a decision that round, admission and attendance do not allow', () => {
    property(({ state }) => {
      for (const { decision, round, decided } of state.decisions) {
        const ruleset = rulesetOf(state.frame.ruleset)
        const asked = { ruleset, kind: 'regular' as const, round, attended: decided.attended }
        const widest = options({ ...asked, admitted: true }).options
        assert.ok(widest.includes(decision), `${decision} in round ${round}`)
        const { nonCorrespondence } = ruleset.certification
        if (nonCorrespondence.cite && nonCorrespondence.decisions.includes(decision))
          assert.ok(decided.grounds.length > 0)
      }
    })
  })

  test('always has a next step: something owed, a moment of its own, or its end', () => {
    property(({ state }) => {
      const mends = ({ act }: { act: string }) => act.startsWith('correction-')
      if (state.status === 'closed') return assert.ok(owed(state).every(mends))
      assert.ok(owed(state).length > 0 || nextMoment(state) !== null)
    })
  })

  test('leaves nothing undone that is due', () => {
    property(({ state: lived }) => {
      const { state } = pass(lived, lived.now, newIds())
      const moment = nextMoment(state)
      if (moment) assert.ok(moment.at > state.now, `${moment.at} ${state.now}`)
    })
  })

  test('holds no stage before the notice was served in time or a shorter one consented to', () => {
    property((life) => {
      const entries = entriesOf(life)
      for (const [at, { event }] of entries.entries())
        if (event === 'StageHeld') assert.ok(noticeHeldBefore(entries.slice(0, at)), `entry ${at + 1}`)
    })
  })

  test('records each missed limit once, and withdraws it only once', () => {
    property((life) => {
      const keyed = entriesOf(life)
        .filter(({ event }) => event === 'LimitMissed' || event === 'BreachWithdrawn')
        .map(({ event, data }) => `${event} ${JSON.stringify(data)}`)
      assert.equal(new Set(keyed).size, keyed.length)
    })
  })

  test('holds nothing and misses nothing while it rests, and begins the round anew', () => {
    property((life) => {
      const events = entriesOf(life).map(({ event }) => event)
      for (const [begin, event] of events.entries()) {
        if (event !== 'CaseSuspended') continue
        const end = events.findIndex((each, index) => index > begin && WAKES.has(each))
        const rest = events.slice(begin, end < 0 ? undefined : end)
        assert.deepEqual(
          rest.filter((each) => HELD.has(each)),
          [],
        )
      }
      if (life.state.status === 'suspended') assert.equal(life.state.current.schedule, null)
    })
  })

  test('holds at most two rounds, and a decision in each but the last', () => {
    property((life) => {
      const { state } = life
      const entries = entriesOf(life)
      assert.ok(state.decisions.length <= 2)
      if (state.current.round === 2) assert.equal(state.decisions[0]?.decision, 'recertification')
      const ended = entries.some(({ event }) => event === 'CaseEnded')
      if (state.status === 'closed' && !ended) assert.notEqual(state.outcome, null)
    })
  })
})

import type { Temporal } from 'temporal-polyfill'
import { options } from '../../options/options.ts'
import { DECISION_KEYS, SCHEDULED_STAGES } from '../../rulesets/keys.ts'
import { rulesetOf } from '../../rulesets/ruleset-of.ts'
import type { CaseFact } from '../facts.ts'
import { LIFE_EVENTS } from '../life-event.ts'
import { owed } from '../owed.ts'
import type { WishedSchedule } from '../schedule.ts'
import { standingOf } from '../standing.ts'
import type { CaseState, Duty } from '../state.ts'
import type { Move } from './script.ts'

type Day = Temporal.PlainDate

/** Morning of a day. */
export const at = (day: Day): string => `${day}T06:00:00.000Z`

/** The duty that somebody picks from what is owed; none when nothing is. */
export const dutyOf = (state: CaseState, pick: number): Duty | undefined => {
  const duties = owed(state)
  return duties[pick % Math.max(1, duties.length)]
}

/** A decision is made on the day of the meeting, a stage held on the day that is set for it. */
export const dayFor = (state: CaseState, duty: Duty | undefined): string | null =>
  duty?.act === 'decide'
    ? (state.current.schedule?.meeting ?? null)
    : duty?.act === 'result'
      ? duty.advised
      : null

const KIND_OF: Readonly<Record<string, CaseFact['kind']>> = {
  'serve-notice': 'served',
  'call-meeting': 'called',
  decide: 'decided',
  minutes: 'minutes-signed',
  return: 'life-event',
}

type Telling = { key: string; day: Day }

/** The fact by which a duty is done. */
export const complying = (
  state: CaseState,
  duty: Duty,
  { key, day, pick }: Telling & { pick: number },
): CaseFact => {
  const kind = KIND_OF[duty.act] ?? (duty.act as CaseFact['kind'])
  const fact = factOf(state, { move: 'fact', kind, pick, ago: 0, late: 0 }, { key, day })
  const stage = SCHEDULED_STAGES.indexOf(duty.data.stage as 'testing')
  const lawful: Partial<Record<CaseFact['kind'], () => object>> = {
    result: () => dataOf(state, kind, stage + 4 * (pick % 7)),
    decided: () => ({
      ...fact.data,
      attended: true,
      grounds: ['test'],
      decision: lawfulDecision(state, pick),
    }),
    'life-event': () => ({ event: 'return' }),
    'minutes-signed': () => ({ ...fact.data, ...duty.data }),
  }
  const actorId = kind === 'correction-confirmed' ? 'q' : fact.actorId
  return { ...fact, actorId, data: lawful[kind]?.() ?? fact.data } as CaseFact
}

const lawfulDecision = (state: CaseState, pick: number) => {
  const { round } = state.current
  const ruleset = rulesetOf(state.frame.ruleset)
  const { admitted } = standingOf(state)
  const allowed = options({ ruleset, kind: 'regular', round, admitted, attended: true }).options
  return allowed[pick % allowed.length]
}

/** The dates that somebody asks for: the earliest, or a meeting in so many days. */
export const wishOf = (state: CaseState, day: Day, meetingIn: number | null): WishedSchedule => {
  if (meetingIn === null) return { earliest: true, polygraphLeftOutFor: null }
  const testing = day.add({ days: Math.max(0, meetingIn - 8) }).toString()
  const study = state.frame.ruleset === 'law-380-2026' ? testing : null
  const fitness = state.frame.branch === 'prosecutor' ? null : testing
  const meeting = day.add({ days: meetingIn }).toString()
  return { fitness, testing, study, polygraph: null, polygraphLeftOutFor: 'by decision', meeting }
}

const TOLD: ReadonlySet<string> = new Set([
  'called',
  'meeting-dropped',
  'not-decided',
  'decided',
  'minutes-signed',
])

/** A fact as somebody tells it, right or wrong; `late`: so many days after it was received. */
export const factOf = (
  state: CaseState,
  { kind, pick, ago, late }: Extract<Move, { move: 'fact' }>,
  { key, day }: Telling,
): CaseFact => {
  const received = day.subtract({ days: late })
  // Much of a life is known ahead.
  const ahead = kind === 'life-event' && pick % 3 === 0
  const occurred = ahead ? received.add({ days: pick }) : received.subtract({ days: ago })
  return {
    ...{ key, kind, occurredOn: occurred.toString(), receivedAt: at(received) },
    actorId: TOLD.has(kind) ? null : 'p',
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
  const to = pick % 2 ? heldOn : null
  const items = ['profile', 'information', ...SCHEDULED_STAGES]
  const data: Partial<Record<CaseFact['kind'], object>> = {
    'life-event': { event, to, ...(pick % 5 ? {} : { source: 'roster' }) },
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
    'dossier-sent': { missing: pick % 2 ? items.map((item) => ({ item, reason: 'x' })) : [] },
    called: { meetingId: `m${pick}`, heldOn, announcedOn: heldOn },
    'meeting-dropped': { meetingId, reason: 'x' },
    'not-decided': { meetingId, heldOn, reason: 'no-quorum' },
    decided: {
      ...{ meetingId, item: 1, heldOn, round: state.current.round, by: 'majority', counts: {} },
      decision: DECISION_KEYS[pick % DECISION_KEYS.length],
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

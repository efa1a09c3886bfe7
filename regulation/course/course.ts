import { almatyDay } from '../almaty-day.ts'
import { apply } from './apply.ts'
import type { Judgement } from './case-step.ts'
import { type EventData, happened } from './events.ts'
import type { CaseFact } from './facts.ts'
import type { CalendarOnCase, CaseFrame } from './frame.ts'
import { judge } from './judge.ts'
import type { Moment } from './moment.ts'
import { momentsOf } from './moments.ts'
import { movedLimits } from './moved-limits.ts'
import { openedCase } from './open-case.ts'
import type { CaseState } from './state.ts'
import { BY_ITSELF, go, later, merged, type NewId, type Went } from './step.ts'

/**
 * Opens a case: its first entry.
 *
 * @example open(frame, newId).state.seq //=> 1
 */
export const open = (frame: CaseFrame, newId: NewId): Went =>
  go(openedCase(frame), [happened('CaseOpened', { frame }, frame.window.cite)], { newId, source: BY_ITSELF })

/**
 * Whether reminders whose hour has come go out, or are held until everything is known that was received meanwhile: one
 * of a duty that is done by then is not sent.
 */
export type Reminding = 'sent' | 'held'

/**
 * Lets time pass until an instant: what was due is reminded of, what was missed is recorded.
 *
 * @param at RFC 3339; one before the case's own now changes nothing
 * @example pass(state, '2027-06-11T00:00:00Z', newId).state.breaches.length //=> 1
 */
export const pass = (state: CaseState, at: string, newId: NewId, reminding: Reminding = 'sent'): Went => {
  const now = later(state.now, at)
  const come = momentsOf(state).filter((moment) => moment.at <= now)
  const due = upToTurn(reminding === 'sent' ? come : come.filter((moment) => !isReminder(moment)))
  if (due.length === 0) return { state: { ...state, now }, step: null }
  const today = almatyDay(now).toString()
  const stale = due.filter((moment) => isStale(moment, { due, today }))
  const events = due.filter((moment) => !stale.includes(moment)).map(({ event }) => event)
  const passed = [...state.passed, ...stale.map(({ key }) => key)]
  const went = go({ ...state, now, passed }, events, { newId, source: BY_ITSELF })
  // What happened may itself have made something due.
  const next = pass(went.state, at, newId, reminding)
  return { state: next.state, step: merged([went.step, next.step]) }
}

/** What comes after an event of life is looked at anew: it may have ended the case or moved everything. */
const upToTurn = (due: readonly Moment[]): Moment[] => {
  const turn = due.find(({ event: { event } }) => event === 'LifeEventOccurred' || event === 'CaseResumed')
  return turn ? due.filter(({ at }) => at <= turn.at) : [...due]
}

const isReminder = ({ event }: Moment): boolean => event.event === 'Reminded'

type Due = { due: readonly Moment[]; today: string }

/** A reminder of a limit that has since come to a later reminder, or of a day that is over, is not sent. */
const isStale = ({ key, at, event }: Moment, { due, today }: Due): boolean => {
  if (event.event !== 'Reminded') return false
  const { step, limit } = event.data
  if (today > limit) return true
  return due.some(({ event: other, at: when, key: otherKey }) => {
    if (other.event !== 'Reminded' && other.event !== 'LimitMissed') return false
    return when > at && otherKey !== key && other.data.step === step && other.data.limit === limit
  })
}

/**
 * Takes a fact, once for each key, after everything that was due before it.
 *
 * @example take(state, fact, newId).step?.judgements[0]?.judgement //=> 'late'
 */
export const take = (state: CaseState, fact: CaseFact, newId: NewId): Went => {
  if (state.seen.includes(fact.key)) return { state, step: null }
  const now = later(state.now, fact.receivedAt)
  const ruling = judge(state, fact)
  const refused = happened('FactRefused', { kind: fact.kind, reason: ruling.reason }, ruling.cite)
  const events = ruling.outcome === 'refused' ? [refused] : ruling.events
  const source = {
    occurredOn: fact.occurredOn,
    receivedAt: fact.receivedAt,
    actorId: fact.actorId,
    factId: fact.actorId === null ? null : fact.key,
    ...(fact.actingOrderId === undefined ? {} : { actingOrderId: fact.actingOrderId }),
  }
  const reason = { reason: ruling.reason, cite: [...ruling.cite] }
  const judgements =
    fact.actorId === null ? [] : [{ factId: fact.key, judgement: ruling.outcome, reason } satisfies Judgement]
  const seen = [...state.seen, fact.key]
  return go({ ...state, now, seen }, events, { newId, source, judgements })
}

type Amendment = { key: string; at: string } & CalendarOnCase

/**
 * Counts open limits anew with an amended calendar.
 *
 * @example amend(state, { key, at, version, off: ['2027-06-14'], working: [] }, newId)
 */
export const amend = (state: CaseState, { key, at, ...calendar }: Amendment, newId: NewId): Went => {
  if (state.seen.includes(key)) return { state, step: null }
  const { version, off, working } = calendar
  const before = { ...state, now: later(state.now, at), seen: [...state.seen, key] }
  const counted = happened('CalendarAmended', { calendar: { version, off, working } }, [])
  const moves = movedLimits(before, apply(before, counted))
  const data = { ...counted.data, ...(moves.length > 0 ? { moves } : {}) }
  const event = happened('CalendarAmended', data as EventData['CalendarAmended'], [])
  return go(before, [event], { newId, source: BY_ITSELF })
}

import assert from 'node:assert/strict'
import { options } from '../../options/options.ts'
import { rulesetOf } from '../../rulesets/ruleset-of.ts'
import { apply } from '../apply.ts'
import { pass, take } from '../course.ts'
import type { CaseEvent, LogEntry } from '../events.ts'
import { nextMoment } from '../moments.ts'
import { openedCase } from '../open-case.ts'
import { owed } from '../owed.ts'
import type { CaseState } from '../state.ts'
import { entriesOf, type Life, newIds } from './live.ts'

const WAKES: ReadonlySet<string> = new Set(['CaseResumed', 'CaseEnded'])
const HELD: ReadonlySet<string> = new Set(['StageHeld', 'DatesSet', 'DatesMoved', 'DecisionMade'])

/** What the events do not tell: where the case stood in its log and clock, and which messages it has seen. */
const bare = ({ seq: _s, now: _n, seen: _k, passed: _p, ...rest }: CaseState) => rest

const noticeHeldBefore = (entries: readonly LogEntry[]): boolean => {
  const since = entries.findLastIndex(({ event }) => event === 'SecondRoundOpened')
  return entries
    .slice(since + 1)
    .some(({ event, late }) => event === 'ShorterNoticeConsented' || (event.startsWith('Notice') && !late))
}

/** What holds of every life, whatever happened in it. */
export const LAWS: Readonly<Record<string, (life: Life) => void>> = {
  'are the fold of their log: state and log never tell different stories': (life) => {
    const [, ...entries] = entriesOf(life)
    let state = openedCase(life.frame)
    // `now` is not in the events: it is the instant at which the entry was recorded.
    for (const entry of entries)
      state = apply({ ...state, now: entry.recordedAt }, { ...entry } as unknown as CaseEvent)
    assert.deepEqual(bare(state), bare(life.state))
  },

  'number their log without a gap': (life) => {
    const entries = entriesOf(life)
    for (const [index, { seq }] of entries.entries()) assert.equal(seq, index + 1)
    assert.equal(life.state.seq, entries.length)
  },

  'never record a decision that round, admission and attendance do not allow': ({ state }) => {
    for (const { decision, round, decided } of state.decisions) {
      const ruleset = rulesetOf(state.frame.ruleset)
      const asked = { ruleset, kind: 'regular' as const, round, attended: decided.attended }
      const widest = options({ ...asked, admitted: true }).options
      assert.ok(widest.includes(decision), `${decision} in round ${round}`)
      const { nonCorrespondence } = ruleset.certification
      if (nonCorrespondence.cite && nonCorrespondence.decisions.includes(decision))
        assert.ok(decided.grounds.length > 0)
    }
  },

  'always have a next step: something owed, a moment of their own, or their end': ({ state }) => {
    const duties = owed(state)
    if (state.status !== 'closed') return assert.ok(duties.length > 0 || nextMoment(state) !== null)
    // Mistakes in a record are mended also once the case is closed.
    for (const { act } of duties) assert.ok(act.startsWith('correction'), act)
  },

  'leave nothing undone that is due': ({ state: lived }) => {
    const { state } = pass(lived, lived.now, newIds())
    const moment = nextMoment(state)
    if (moment) assert.ok(moment.at > state.now, `${moment.at} ${state.now}`)
  },

  'take a message once, however often it comes': ({ state, messages }) => {
    for (const message of messages)
      if ('fact' in message)
        assert.deepEqual(take(state, message.fact, newIds()), { state, step: null }, message.key)
  },

  'hold no stage before the notice was served in time or a shorter one consented to': (life) => {
    const entries = entriesOf(life)
    for (const [at, { event }] of entries.entries())
      if (event === 'StageHeld') assert.ok(noticeHeldBefore(entries.slice(0, at)), `entry ${at + 1}`)
  },

  'record each missed limit once, and withdraw it only once': (life) => {
    const keyed = entriesOf(life)
      .filter(({ event }) => event === 'LimitMissed' || event === 'BreachWithdrawn')
      .map(({ event, data }) => `${event} ${JSON.stringify(data)}`)
    assert.equal(new Set(keyed).size, keyed.length)
  },

  'remind of each limit once for each lead, and never of a day that is over': (life) => {
    const reminded = entriesOf(life).filter(({ event }) => event === 'Reminded')
    const keys = reminded.map(({ data }) => (data as { key: string }).key)
    assert.equal(new Set(keys).size, keys.length)
    for (const { data, recordedAt } of reminded)
      assert.ok(recordedAt.slice(0, 10) <= (data as { limit: string }).limit)
  },

  'hold nothing and miss nothing while they rest, and begin the round anew': (life) => {
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
  },

  'hold at most two rounds, and a decision in each but the last': (life) => {
    const { state } = life
    assert.ok(state.decisions.length <= 2)
    const begunInTheFirst = life.frame.round === 1
    if (begunInTheFirst && state.current.round === 2)
      assert.equal(state.decisions[0]?.decision, 'recertification')
    const ended = entriesOf(life).some(({ event }) => event === 'CaseEnded')
    if (state.status === 'closed' && !ended) assert.notEqual(state.outcome, null)
  },
}

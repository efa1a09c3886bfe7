import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { RulesetId } from '../../rulesets/keys.ts'
import { withAndWithoutWorker } from './absence.ts'
import { KEPT_LIVES } from './kept-lives.ts'
import { LAWS } from './laws.ts'
import { entriesOf, type Life, live } from './live.ts'
import { frames, scripts } from './script.ts'

/** How many lives are lived under a ruleset; a long search sets more. */
const LIVED = Number(process.env.FAST_CHECK_RUNS ?? 1_000)
/** Another in each run, and printed: what it finds is kept among the kept lives. */
const SEED = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31)

const BEGINNING = {
  openedOn: '2027-02-01',
  window: { from: '2027-03-05', to: '2027-09-05' },
  initialDecisionOn: '2027-01-11',
}

/** Lives random lives under a ruleset, in any order of events, and holds every law against each of them. */
export const everyLife = (ruleset: RulesetId): void => {
  const beginnings = frames(BEGINNING, ruleset)
  const given = fc.tuple(beginnings, scripts({ minLength: 12, maxLength: 48 }))
  const sampled = fc.sample(given, { numRuns: LIVED, seed: SEED })
  const lives = sampled.map(([frame, script]) => live(frame, script))
  const kept = KEPT_LIVES.map((life) => {
    const [frame] = fc.sample(beginnings, { numRuns: 1, seed: 1 })
    assert.ok(frame)
    return live({ ...frame, ...life.given }, life.script)
  })

  /** One that breaks a law is lived again, shrunk to its core. */
  const property = (holds: (life: Life) => void) => {
    try {
      for (const life of [...kept, ...lives]) holds(life)
    } catch (error) {
      fc.assert(
        fc.property(given, ([frame, script]) => holds(live(frame, script))),
        { numRuns: LIVED, seed: SEED },
      )
      throw new Error(`a kept life, or one of seed ${SEED}, breaks the law`, { cause: error })
    }
  }

  describe(`${LIVED} lives under ${ruleset}, in any order of events (FAST_CHECK_SEED=${SEED})`, () => {
    test('come to every kind of end: closed in the first and in the second round, and still open', () => {
      const ends = new Set(lives.map(({ state }) => `${state.status} ${state.current.round}`))
      for (const end of ['closed 1', 'closed 2', 'open 1', 'open 2']) assert.ok(ends.has(end), end)
    })

    test('have amendments, late facts and messages that came twice among what they were told', () => {
      const told = lives.flatMap(({ messages }) => messages)
      assert.ok(told.some((message) => 'off' in message))
      const events = new Set(lives.flatMap(entriesOf).map(({ event }) => event))
      for (const event of ['CalendarAmended', 'CaseSuspended', 'CaseEnded', 'BreachWithdrawn'] as const)
        assert.ok(events.has(event), event)
      const doubled = lives.some(
        ({ messages }) => new Set(messages.map(({ key }) => key)).size < messages.length,
      )
      assert.ok(doubled)
    })

    for (const [law, holds] of Object.entries(LAWS)) test(law, () => property(holds))

    test('end the same, whether the worker was there all the time or heard of everything at once', () => {
      const holds = ([frame, script]: (typeof sampled)[number]) => {
        const { there, away } = withAndWithoutWorker(frame, script)
        assert.deepEqual(away, there)
      }
      const some = { numRuns: Math.ceil(LIVED / 16), seed: SEED } as const
      fc.assert(fc.property(given, holds), some)
    })
  })
}

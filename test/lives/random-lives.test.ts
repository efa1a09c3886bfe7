import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { LAWS } from '../../regulation/course/lives/laws.ts'
import type { Life } from '../../regulation/course/lives/live.ts'
import { frames, scripts } from '../../regulation/course/lives/script.ts'
import { dayAhead } from '../certification/case-ground.ts'
import { hostedCases } from '../certification/hosted-cases.ts'
import { expectWhole } from '../crash/whole-case.ts'
import { liveOnEngine } from './life-on-engine.ts'

const LIVED = Number(process.env.FAST_CHECK_LIVES ?? 24)
const SEED = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31)
const AT_ONCE = 6

const given = fc.tuple(
  frames({
    openedOn: dayAhead(0),
    window: { from: dayAhead(0), to: dayAhead(183) },
    initialDecisionOn: dayAhead(-60),
  }),
  scripts({ minLength: 12, maxLength: 36 }),
)

/** How many lives came to which end. */
const endsOf = (lives: readonly Life[]): Record<string, number> => {
  const ends: Record<string, number> = {}
  for (const { state } of lives) {
    const end = `${state.status} in round ${state.current.round}`
    ends[end] = (ends[end] ?? 0) + 1
  }
  return ends
}

/** One that breaks a law is named with what it was told, so that it can be lived again in memory. */
const held = (holds: () => void, { frame, messages }: Life): void => {
  try {
    holds()
  } catch (cause) {
    const told = JSON.stringify({ frame, messages })
    throw new Error(`a life of seed ${SEED} breaks the law: ${told}`, { cause })
  }
}

describe(`${LIVED} random lives on the engine (FAST_CHECK_SEED=${SEED})`, () => {
  const ground = hostedCases()
  const lives: Life[] = []
  before(async () => {
    const waiting = fc.sample(given, { numRuns: LIVED, seed: SEED }).values()
    const work = async () => {
      for (const [frame, script] of waiting) lives.push(await liveOnEngine(ground, frame, script))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  })

  test('are recorded whole: state the fold of the log, projection and tasks of the state, nothing doubled or left over', async (t) => {
    assert.equal(lives.length, LIVED)
    t.diagnostic(`seed ${SEED}; ended ${JSON.stringify(endsOf(lives))}`)
    for (const { frame } of lives) await expectWhole(ground.database, frame.caseId)
  })

  for (const [law, holds] of Object.entries(LAWS))
    test(law, () => {
      for (const life of lives) held(() => holds(life), life)
    })
})

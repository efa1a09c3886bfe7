import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseFact } from '../../regulation/course/facts.ts'
import { factSignal } from '../../workflows/certification/messages.ts'
import { type CaseOnEngine, factOn } from '../certification/case-ground.ts'
import { hostedCases } from '../certification/hosted-cases.ts'
import { decide, holdStages, isServed, showProfile } from '../certification/lives.ts'
import { untilSeen } from '../until.ts'

const AT_ONCE = 6
const FACTS = 12
const APART_MS = 40

/** Looks at a case again and again meanwhile: its tasks are then completed while a step is still being recorded. */
const watched = async (life: CaseOnEngine, meanwhile: () => Promise<void>): Promise<void> => {
  let isOver = false
  const watching = (async () => {
    while (!isOver) await life.query()
  })()
  await meanwhile()
  isOver = true
  await watching
}

describe('a case that goes on in a new run', () => {
  const ground = hostedCases()

  const upToItsMeeting = async () => {
    const life = await ground.begin()
    const { schedule } = await life.schedule({ earliest: true })
    await life.until(isServed)
    await showProfile(life)
    await holdStages(life, schedule)
    return { life, schedule }
  }

  /** @returns how many of the facts that were told while the second round began the case has not heard */
  const unheard = async (): Promise<number> => {
    const { life, schedule } = await upToItsMeeting()
    const by = { actorId: life.personnelEmployeeId }
    const facts: CaseFact[] = Array.from({ length: FACTS }, () =>
      factOn('information', { from: 'p' }, schedule.meeting, by),
    )
    const deciding = decide(life, schedule, { decision: 'recertification', round: 1 })
    await life.until(({ decisions }) => decisions.length > 0)
    await watched(life, async () => {
      for (const [n, fact] of facts.entries()) {
        await life.handle.signal(factSignal, fact)
        await pause((n * APART_MS) / FACTS)
      }
    })
    await deciding
    const last = factOn('information', { from: 'p' }, schedule.meeting, by)
    await life.handle.signal(factSignal, last)
    const { seen } = await untilSeen(
      () => life.query(),
      (state) => state.seen.includes(last.key),
    )
    return facts.filter(({ key }) => !seen.includes(key)).length
  }

  test('has heard everything that was told to it meanwhile', async () => {
    const counts = await Promise.all(Array.from({ length: AT_ONCE }, unheard))
    assert.deepEqual(
      counts,
      counts.map(() => 0),
    )
  })
})

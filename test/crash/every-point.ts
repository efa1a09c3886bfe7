import assert from 'node:assert/strict'
import { type CrashPoint, type EffectKind, type Effects, effectsUpTo, Stopped } from './effects.ts'

/** Something that a process does, on a ground of its own, and what must hold once it was done by one that lived. */
export type Deed = { perform(effects: Effects): Promise<unknown>; check(): Promise<void> }

/**
 * Performs a deed with a process that stops before and after each of its effects, one after the other, and then again
 * with one that lives: the check must hold every time, as it does when nothing stops.
 *
 * @returns at how many points a process was stopped
 * @throws naming the point at which the check did not hold
 */
export const atEveryPoint = async (prepare: () => Promise<Deed>): Promise<number> => {
  const whole = await prepare()
  const unharmed = effectsUpTo(null)
  await whole.perform(unharmed)
  await whole.check()
  const points = Object.entries(unharmed.counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, n) => ({ kind: kind as EffectKind, nth: n + 1 })),
  )
  for (const effect of points)
    for (const point of ['before', 'after'] as const) await stoppedAt({ ...effect, point }, await prepare())
  return points.length * 2
}

const stoppedAt = async (at: CrashPoint, { perform, check }: Deed): Promise<void> => {
  try {
    const dying = effectsUpTo(at)
    // A deed may catch what its process dies of; it does no more all the same.
    await perform(dying).catch((error: unknown) => assert.ok(error instanceof Stopped, String(error)))
    // A transaction is an effect around those within it.
    assert.ok((dying.counts[at.kind] ?? 0) >= at.nth)
    await perform(effectsUpTo(null))
    await check()
  } catch (error) {
    throw new Error(`${at.point} ${at.kind} ${at.nth}`, { cause: error })
  }
}

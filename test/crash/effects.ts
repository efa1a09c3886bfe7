import type { Database } from '../../records/database.ts'

/** What crosses the border of a process: a write or transaction of a step, of a notice, of the roster; a mail. */
export type EffectKind = 'step' | 'mail' | 'notice' | 'roster'

/** Where a process stops: before its nth effect of a kind, or after it and before anybody is told that it happened. */
export type CrashPoint = { kind: EffectKind; nth: number; point: 'before' | 'after' }

/** The process is no more: whatever it would still do does not happen. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The effects of one process. */
export type Effects = {
  /** How many effects of each kind there were. */
  counts: Partial<Record<EffectKind, number>>
  around<Answer>(kind: EffectKind, work: () => PromiseLike<Answer>): Promise<Answer>
}

/**
 * The effects of a process that stops at a point, or that never does.
 *
 * @param die what stopping is: SIGKILL for a process of its own; in one process nothing, as it does no more from then on
 */
export const effectsUpTo = (at: CrashPoint | null, die: () => void = () => undefined): Effects => {
  const counts: Effects['counts'] = {}
  let alive = true
  const stop = (): never => {
    alive = false
    die()
    throw new Stopped()
  }
  return {
    counts,
    around: async (kind, work) => {
      if (!alive) throw new Stopped()
      const nth = (counts[kind] ?? 0) + 1
      counts[kind] = nth
      const here = at?.kind === kind && at.nth === nth ? at.point : null
      if (here === 'before') stop()
      const answer = await work()
      return here === 'after' ? stop() : answer
    },
  }
}

const RAW = ['$executeRaw', '$queryRaw']
const WRITES = /^(create|update|upsert|delete)/

type Call = (...given: unknown[]) => PromiseLike<unknown>

/** The database as a process sees it that may stop at each of its writes, also inside a transaction. */
export const databaseOf = (database: Database, effects: Effects, kind: EffectKind): Database => {
  const counted =
    (call: Call): Call =>
    (...given) =>
      effects.around(kind, () => call(...given))
  return new Proxy(database, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof name === 'symbol') return value
      if (name === '$transaction')
        return (work: (tx: Database) => Promise<unknown>, options?: object) =>
          effects.around(kind, () =>
            (value as Call).call(target, (tx: Database) => work(databaseOf(tx, effects, kind)), options),
          )
      if (RAW.includes(name)) return counted((value as Call).bind(target))
      if (typeof value !== 'object' || value === null || /^[$_]/.test(name)) return value
      return new Proxy(value, {
        get: (model, method) => {
          const call: unknown = Reflect.get(model, method)
          return typeof method === 'string' && WRITES.test(method)
            ? counted((call as Call).bind(model))
            : call
        },
      })
    },
  })
}

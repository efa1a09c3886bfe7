import type { Client } from '@temporalio/client'
import type { Database } from '../../records/database.ts'

/** What crosses the border of a process: a write or transaction of a step, of a notice, of the outbox, of the roster. */
export type EffectKind = 'step' | 'mail' | 'notice' | 'message' | 'outbox' | 'roster'

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

/** The database as a process sees it that may stop at each of its writes, also inside a transaction. `pass` names what is no effect of it. */
export const databaseOf = (
  database: Database,
  effects: Effects,
  { kind, pass = [] }: { kind: EffectKind; pass?: readonly string[] },
): Database => {
  const counted =
    (call: Call): Call =>
    (...given) =>
      effects.around(kind, () => call(...given))
  return new Proxy(database, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof name === 'symbol') return value
      if (pass.includes(name)) return (value as Call).bind(target)
      if (name === '$transaction')
        return (work: (tx: Database) => Promise<unknown>, options?: object) =>
          effects.around(kind, () =>
            (value as Call).call(
              target,
              (tx: Database) => work(databaseOf(tx, effects, { kind, pass })),
              options,
            ),
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

/** Temporal as a relay sees it that may stop at each message. */
export const clientOf = (client: Client, { around }: Effects): Client => {
  const { workflow } = client
  const start: Call = (...given) => around('message', () => (workflow.start as unknown as Call)(...given))
  const getHandle = (id: string) => {
    const handle = workflow.getHandle(id)
    const signal: Call = (...given) => around('message', () => (handle.signal as unknown as Call)(...given))
    return { describe: () => handle.describe(), signal }
  }
  return { workflow: { start: start.bind(workflow), getHandle } } as unknown as Client
}

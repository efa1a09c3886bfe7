import type { Client } from '@temporalio/client'
import type { Database } from '../../records/database.ts'

/**
 * Where a worker process is killed: at a message to another workflow (`fact/decided`, `dropItem`, `start/annulment` …),
 * before it goes, after it has gone and before that is acknowledged in the outbox, or after that.
 */
export type Death = { at: string; point: 'before' | 'unacknowledged' | 'after' }

/** What a message is called: a start by its type, a fact by its kind, another signal by its name. */
export const labelOf = (kind: string, name: string, args: readonly unknown[]): string => {
  if (kind === 'start') return `start/${name}`
  const [first] = args as readonly [{ kind?: string }?]
  return name === 'fact' ? `fact/${first?.kind}` : name
}

/** SIGKILL to oneself; nothing after it happens. */
export const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

type Call = (...given: unknown[]) => Promise<unknown>

/** Temporal as a relay sees it whose process dies at one kind of message. */
export const deadlyClient = (client: Client, database: Database, death: () => Death | null): Client => {
  const { workflow } = client
  const around = async (label: string, work: () => Promise<unknown>): Promise<unknown> => {
    const here = death()?.at === label ? death()?.point : null
    if (here === 'before') return die()
    const known = here === 'after' ? await acknowledged(database, label) : 0
    try {
      return await work()
    } finally {
      // Also where the start stood already, which is as good as delivered.
      if (here === 'unacknowledged') await die()
      if (here === 'after') void dieOnceAcknowledged(database, { label, known })
    }
  }
  // Tasks that a dead worker had in hand are given to the next one after two seconds.
  const start: Call = (type, options) =>
    around(labelOf('start', String(type), []), () =>
      (workflow.start as unknown as Call)(type, { ...(options as object), workflowTaskTimeout: '2 seconds' }),
    )
  const getHandle = (id: string) => {
    const handle = workflow.getHandle(id)
    const signal: Call = (name, ...args) =>
      around(labelOf('signal', String(name), args), () => (handle.signal as unknown as Call)(name, ...args))
    return { describe: () => handle.describe(), signal }
  }
  return { workflow: { start, getHandle } } as unknown as Client
}

type Known = { label: string; known: number }

const dieOnceAcknowledged = async (database: Database, { label, known }: Known): Promise<never> => {
  for (;;) if ((await acknowledged(database, label)) > known) return die()
}

/** How many messages of this kind the outbox has as delivered. */
const acknowledged = async (database: Database, label: string): Promise<number> => {
  const delivered = await database.outboxMessage.findMany({ where: { deliveredAt: { not: null } } })
  return delivered.filter(({ kind, name, args }) => labelOf(kind, name, args as unknown[]) === label).length
}

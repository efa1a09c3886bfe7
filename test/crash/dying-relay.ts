import type { Client } from '@temporalio/client'
import type { Database } from '../../records/database.ts'
import type { Death, Deaths, Effect } from './death.ts'

/** What a message is called: a start by its type, a fact by its kind, another signal by its name. */
const labelOf = (kind: string, name: string, args: readonly unknown[]): string => {
  if (kind === 'start') return `start/${name}`
  const [first] = args as readonly [{ kind?: string }?]
  return name === 'fact' ? `fact/${first?.kind}` : name
}

type Call = (...given: unknown[]) => Promise<unknown>

/** Temporal as a relay sees it whose process dies at messages. */
export const dyingClient = (client: Client, database: Database, deaths: Deaths): Client => {
  const { workflow } = client
  const around = async (effect: Effect, work: () => Promise<unknown>): Promise<unknown> => {
    const after = deaths.awaits(effect, 'after')
    const known = after ? await acknowledged(database, effect) : 0
    const answer = deaths.around(effect, work)
    // Also where the start stood already, which is as good as delivered.
    const done = answer.catch(() => undefined)
    if (after) void done.then(() => standOnceAcknowledged(database, deaths, { after, effect, known }))
    return answer
  }
  // Tasks that a dead worker had in hand are given to the next one after two seconds.
  const start: Call = (type, options) => {
    const of = (options as { workflowId: string }).workflowId
    return around({ labels: [labelOf('start', String(type), [])], of }, () =>
      (workflow.start as unknown as Call)(type, { ...(options as object), workflowTaskTimeout: '2 seconds' }),
    )
  }
  const getHandle = (of: string) => {
    const handle = workflow.getHandle(of)
    const signal: Call = (name, ...args) =>
      around({ labels: [labelOf('signal', String(name), args)], of }, () =>
        (handle.signal as unknown as Call)(name, ...args),
      )
    return { describe: () => handle.describe(), signal }
  }
  return { workflow: { start, getHandle } } as unknown as Client
}

type Known = { after: Death; effect: Effect; known: number }

const standOnceAcknowledged = async (
  database: Database,
  deaths: Deaths,
  { after, effect, known }: Known,
): Promise<never> => {
  for (;;) if ((await acknowledged(database, effect)) > known) return deaths.stand(after)
}

/** How many messages of this kind to this workflow the outbox has as delivered. */
const acknowledged = async (database: Database, { labels, of }: Effect): Promise<number> => {
  const where = { deliveredAt: { not: null }, workflowId: of }
  const delivered = await database.outboxMessage.findMany({ where })
  return delivered.filter(({ kind, name, args }) => labels.includes(labelOf(kind, name, args as unknown[])))
    .length
}

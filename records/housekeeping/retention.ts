import type { Database } from '../database.ts'

/** Something that is kept for a while only: for how many days, since when, and how it is forgotten. */
export type Kept = {
  keptDays: number
  since: string
  forget(database: Database, before: Date): Promise<{ count: number }>
}

/**
 * What is kept for a while and then forgotten: what serves the working of the installation. What the law wants kept
 * (cases, logs, notices, papers, documents, who looked at what) is not here and is never deleted.
 */
export const RETENTION = {
  sessions: {
    keptDays: 1,
    since: 'their end',
    forget: (database, before) => database.webSession.deleteMany({ where: { expiresAt: { lt: before } } }),
  },
  drafts: {
    keptDays: 30,
    since: 'they were last typed into',
    forget: (database, before) => database.formDraft.deleteMany({ where: { savedAt: { lt: before } } }),
  },
  formKeys: {
    keptDays: 30,
    since: 'their form was first shown',
    forget: (database, before) => database.formKey.deleteMany({ where: { madeAt: { lt: before } } }),
  },
  idempotencyKeys: {
    keptDays: 7,
    since: 'the request',
    forget: (database, before) =>
      database.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } }),
  },
  requestCounts: {
    keptDays: 1,
    since: 'the end of their interval',
    forget: (database, before) => database.requestCount.deleteMany({ where: { until: { lt: before } } }),
  },
  deliveredMessages: {
    keptDays: 90,
    since: 'their delivery',
    forget: (database, before) =>
      database.outboxMessage.deleteMany({ where: { deliveredAt: { lt: before } } }),
  },
} as const satisfies Record<string, Kept>

const DAY_MS = 86_400_000

/**
 * Forgets what has been kept long enough.
 *
 * @param now by the host's clock: a rehearsal that moves on by a year forgets nothing sooner
 * @returns how many of each
 * @example await forgetOver(database, new Date()) //=> { sessions: 12, drafts: 0, … }
 */
export const forgetOver = async (database: Database, now: Date): Promise<Record<string, number>> => {
  const forgotten: Record<string, number> = {}
  for (const [what, { keptDays, forget }] of Object.entries(RETENTION))
    forgotten[what] = (await forget(database, new Date(now.getTime() - keptDays * DAY_MS))).count
  return forgotten
}

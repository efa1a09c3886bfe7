import type { Database } from '../database.ts'

/** What is still under way, so that time must not go on: how many of each, zero where there is none. */
export type Unfinished = {
  /** Messages that no workflow has been told yet, and what the relay last met. */
  messages: number
  lastError: string | null
  /** Notices that have neither gone out nor been refused. */
  notices: number
  /** Imports, determinations and openings that run. */
  running: number
}

/** Counts what is still under way in the records. @example (await unfinished(database)).messages // 0 */
export async function unfinished(database: Database): Promise<Unfinished> {
  const [messages, failed, notices, imports, determinations, openings] = await Promise.all([
    database.outboxMessage.count({ where: { deliveredAt: null } }),
    database.outboxMessage.findFirst({
      where: { deliveredAt: null, lastError: { not: null } },
      select: { lastError: true },
    }),
    database.notice.count({ where: { outcome: 'queued' } }),
    database.rosterImport.count({ where: { state: 'running' } }),
    database.determination.count({ where: { state: 'running' } }),
    database.determinationList.count({ where: { state: 'approved' } }),
  ])
  return {
    messages,
    lastError: failed?.lastError ?? null,
    notices,
    running: imports + determinations + openings,
  }
}

/**
 * The workflows that something was told since an instant of the host's clock, with those that they tell in
 * their turn: the cases on the agenda of a meeting, the meeting of a case.
 */
export async function toldSince(database: Database, since: Date): Promise<Set<string>> {
  const messages = await database.outboxMessage.findMany({
    where: { createdAt: { gte: since } },
    distinct: ['workflowId'],
    select: { workflowId: true },
  })
  return withThoseTheyTell(
    database,
    messages.map(({ workflowId }) => workflowId),
  )
}

/** The given workflows and those that they tell. @example (await withThoseTheyTell(database, ['meeting/…'])).size // 9 */
export async function withThoseTheyTell(
  database: Database,
  workflowIds: readonly string[],
): Promise<Set<string>> {
  const given = [...workflowIds]
  const items = await database.meetingItem.findMany({
    where: { meeting: { workflowId: { in: given } } },
    select: { caseId: true },
  })
  const agenda = await database.case.findMany({
    where: { id: { in: items.map(({ caseId }) => caseId) } },
    select: { workflowId: true },
  })
  const meetings = await database.meeting.findMany({
    where: { id: { in: await meetingsOfCases(database, given) } },
    select: { workflowId: true },
  })
  return new Set([...given, ...[...agenda, ...meetings].map(({ workflowId }) => workflowId)])
}

async function meetingsOfCases(database: Database, workflowIds: string[]): Promise<string[]> {
  const cases = await database.case.findMany({
    where: { workflowId: { in: workflowIds }, meetingId: { not: null } },
    select: { meetingId: true },
  })
  return cases.flatMap(({ meetingId }) => meetingId ?? [])
}

import type { Database } from '../database.ts'

/** One notice with its text and every attempt to send it; null when there is none. */
export const readNotice = async (database: Database, id: string) => {
  const found = await database.notice.findUnique({
    where: { id },
    select: {
      id: true,
      caseId: true,
      meetingId: true,
      kind: true,
      role: true,
      recipientId: true,
      actingOrderId: true,
      params: true,
      cite: true,
      channel: true,
      outcome: true,
      language: true,
      subject: true,
      body: true,
      queuedAt: true,
      servedOn: true,
      servedHow: true,
      servedDocumentId: true,
      attempts: { orderBy: { at: 'asc' }, select: { at: true, outcome: true, response: true } },
    },
  })
  return (
    found && {
      ...found,
      queuedAt: found.queuedAt.toISOString(),
      servedOn: found.servedOn?.toISOString().slice(0, 10) ?? null,
      attempts: found.attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
    }
  )
}

/** What a notice is about, for the question who may see it; in the order in which the ids are given. */
export const readNoticesToServe = async (database: Database, ids: readonly string[]) => {
  const found = await database.notice.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      caseId: true,
      meetingId: true,
      kind: true,
      outcome: true,
      recipientId: true,
      queuedAt: true,
      case: { select: { workflowId: true, employeeId: true, ruleset: true } },
    },
  })
  return ids.flatMap((id) => found.find((notice) => notice.id === id) ?? [])
}

/** A notice that is to be served by hand. */
export type NoticeToServe = Awaited<ReturnType<typeof readNoticesToServe>>[number]

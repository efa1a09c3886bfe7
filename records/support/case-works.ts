import type { Database } from '../database.ts'
import { type BrokenPlan, brokenPlans } from './broken-plans.ts'
import { type Failure, failureOf } from './failure-of.ts'

/** How a case stands as a piece of work: nothing of what it says, and of nobody. Instants are RFC 3339. */
export type CaseWorks = {
  number: string
  workflowId: string
  status: string
  stage: string
  lastStep: { seq: number; event: string; recordedAt: string } | null
  messages: MessageState[]
  notices: NoticeState[]
}

/** A message for a workflow that waits in the outbox or was delivered. */
export type MessageState = {
  id: string
  workflowId: string
  name: string
  createdAt: string
  deliveredAt: string | null
  attempts: number
  failure: Failure | null
}

/** A notice on its way, without its text and address; `answer` is the code of the mail server's last answer. */
export type NoticeState = {
  id: string
  kind: string
  outcome: string
  queuedAt: string
  settledAt: string | null
  attempts: number
  lastAttempt: { at: string; outcome: string; answer: string | null } | null
}

/** How many of each the page of a case shows, the latest first. */
const SHOWN = 100

/** How a case stands as a piece of work; null when there is none. */
export const readCaseWorks = async (database: Database, caseId: string): Promise<CaseWorks | null> => {
  const found = await database.case.findUnique({
    where: { id: caseId },
    select: {
      ...{ number: true, workflowId: true, status: true, stage: true },
      log: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true, event: true, recordedAt: true } },
      notices: { orderBy: { queuedAt: 'desc' }, take: SHOWN, select: NOTICE },
    },
  })
  if (!found) return null
  const messages = await database.outboxMessage.findMany({
    where: { workflowId: found.workflowId },
    orderBy: { id: 'desc' },
    take: SHOWN,
  })
  const { log, notices, ...rest } = found
  const last = log[0]
  return {
    ...rest,
    lastStep: last ? { ...last, recordedAt: last.recordedAt.toISOString() } : null,
    messages: messages.map(messageState),
    notices: notices.map(noticeState),
  }
}

const NOTICE = {
  ...{ id: true, kind: true, outcome: true, queuedAt: true, settledAt: true },
  _count: { select: { attempts: true } },
  attempts: { orderBy: { at: 'desc' }, take: 1, select: { at: true, outcome: true, response: true } },
} as const

type NoticeRow = {
  id: string
  kind: string
  outcome: string
  queuedAt: Date
  settledAt: Date | null
  _count: { attempts: number }
  attempts: { at: Date; outcome: string; response: string }[]
}

/** The words of a mail server may hold an address: its code says enough. */
const noticeState = ({
  id,
  kind,
  outcome,
  queuedAt,
  settledAt,
  _count,
  attempts,
}: NoticeRow): NoticeState => {
  const [last] = attempts
  return {
    ...{ id, kind, outcome, queuedAt: queuedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null },
    attempts: _count.attempts,
    lastAttempt: last
      ? {
          at: last.at.toISOString(),
          outcome: last.outcome,
          answer: /\b[245]\d\d\b/.exec(last.response)?.[0] ?? null,
        }
      : null,
  }
}

type MessageRow = Omit<MessageState, 'id' | 'createdAt' | 'deliveredAt' | 'failure'> & {
  id: bigint
  lastError: string | null
  createdAt: Date
  deliveredAt: Date | null
}

const messageState = ({
  id,
  workflowId,
  name,
  createdAt,
  deliveredAt,
  attempts,
  lastError,
}: MessageRow): MessageState => ({
  ...{ id: String(id), workflowId, name, attempts },
  failure: lastError === null ? null : failureOf(lastError),
  createdAt: createdAt.toISOString(),
  deliveredAt: deliveredAt?.toISOString() ?? null,
})

/** What waits in the whole installation: how much, since when, and what was tried in vain; and plans that broke off. */
export type Waiting = {
  messages: { count: number; since: string | null; tried: MessageState[] }
  notices: { count: number; since: string | null; tried: NoticeState[] }
  plans: BrokenPlan[]
}

/** What waits to be delivered; of what was tried in vain the oldest. */
export const readWaiting = async (database: Database): Promise<Waiting> => {
  const outbox = { deliveredAt: null }
  const queue = { outcome: 'queued' }
  const [messages, tried, notices, unsent, plans] = await Promise.all([
    database.outboxMessage.aggregate({ where: outbox, _count: true, _min: { createdAt: true } }),
    database.outboxMessage.findMany({
      ...{ where: { ...outbox, attempts: { gt: 0 } }, orderBy: { id: 'asc' }, take: SHOWN },
    }),
    database.notice.aggregate({ where: queue, _count: true, _min: { queuedAt: true } }),
    database.notice.findMany({
      where: { ...queue, attempts: { some: {} } },
      ...{ orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }], take: SHOWN, select: NOTICE },
    }),
    brokenPlans(database),
  ])
  return {
    messages: {
      count: messages._count,
      since: messages._min.createdAt?.toISOString() ?? null,
      tried: tried.map(messageState),
    },
    notices: {
      count: notices._count,
      since: notices._min.queuedAt?.toISOString() ?? null,
      tried: unsent.map(noticeState),
    },
    plans,
  }
}

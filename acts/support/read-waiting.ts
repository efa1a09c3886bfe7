import { z } from 'zod'
import { readWaiting, type Waiting } from '../../records/support/case-works.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

/** What waits to be delivered in the whole installation, for its operator: counts and failures, nothing of anybody. */
export const readWaitingWork: Act<Record<string, never>, Waiting> = {
  name: 'read-support',
  input: z.strictObject({}),
  permitted: (context) => permit(context, 'read-support', 'wholeBody'),
  perform: ({ database }) => readWaiting(database),
}

export const messageState = z.object({
  ...{ id: z.string(), workflowId: z.string(), name: z.string(), createdAt: z.iso.datetime() },
  ...{ deliveredAt: z.iso.datetime().nullable(), attempts: z.int(), lastError: z.string().nullable() },
})

export const noticeState = z.object({
  ...{ id: z.uuid(), kind: z.string(), outcome: z.string(), queuedAt: z.iso.datetime() },
  ...{ settledAt: z.iso.datetime().nullable(), attempts: z.int() },
  lastAttempt: z
    .object({ at: z.iso.datetime(), outcome: z.string(), answer: z.string().nullable() })
    .nullable()
    .meta({ description: '`answer`: the code of the mail server, without its words.' }),
})

const waiting = { count: z.int(), since: z.iso.datetime().nullable() }

/** What `GET /support` answers. */
export const waitingAnswer = z.object({
  messages: z.object({ ...waiting, tried: z.array(messageState) }),
  notices: z.object({ ...waiting, tried: z.array(noticeState) }),
})

import { z } from 'zod'
import { PLAN_BREAKS } from '../../records/campaign/planning-progress.ts'
import { readWaiting, type Waiting } from '../../records/support/case-works.ts'
import { FAILURES } from '../../records/support/failure-of.ts'
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
  ...{ deliveredAt: z.iso.datetime().nullable(), attempts: z.int() },
  failure: z
    .object({ kind: z.enum(FAILURES), code: z.string().nullable() })
    .nullable()
    .meta({ description: 'Of the last attempt, without its words; those are in the worker’s log.' }),
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
  plans: z
    .array(
      z.object({
        ...{ id: z.uuid(), plannedAt: z.iso.datetime(), by: z.enum(PLAN_BREAKS) },
        technical: z.string().nullable().meta({ description: 'Null: nothing is heard of it any more.' }),
      }),
    )
    .meta({ description: 'Plans of campaigns that broke off, the latest first, by the campaign’s id.' }),
})

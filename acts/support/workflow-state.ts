import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { z } from 'zod'

/** What is done about a workflow now, and how often it was tried; never with the words of a failure. */
const pending = z.object({
  activity: z.string(),
  attempt: z.int(),
  failed: z.boolean().meta({ description: 'The attempt before failed.' }),
})

/** A workflow as Temporal knows it. `none`: it is not there (any more); `unknown`: Temporal does not answer now. */
export const workflowState = z.object({
  status: z.string(),
  startedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  events: z.int().nullable(),
  pending: z.array(pending),
})

/** How a workflow stands. */
export type WorkflowState = z.infer<typeof workflowState>

const NOTHING = { startedAt: null, closedAt: null, events: null, pending: [] }

/** How long Temporal is asked, in milliseconds: the page is for when it does not answer, too. */
const ASKED_FOR_MS = 4_000

/** How a workflow stands now; never fails. @example (await readWorkflowState(temporal, id)).status //=> 'RUNNING' */
export const readWorkflowState = async (
  temporal: () => Promise<Client>,
  workflowId: string,
): Promise<WorkflowState> => {
  try {
    const client = await temporal()
    const { status, startTime, closeTime, historyLength, raw } = await client.withDeadline(
      Date.now() + ASKED_FOR_MS,
      () => client.workflow.getHandle(workflowId).describe(),
    )
    return {
      status: status.name,
      startedAt: startTime.toISOString(),
      closedAt: closeTime?.toISOString() ?? null,
      events: historyLength,
      pending: (raw.pendingActivities ?? []).map(({ activityType, attempt, lastFailure }) => ({
        activity: activityType?.name ?? '',
        attempt: attempt ?? 1,
        failed: Boolean(lastFailure),
      })),
    }
  } catch (error) {
    return { status: error instanceof WorkflowNotFoundError ? 'none' : 'unknown', ...NOTHING }
  }
}

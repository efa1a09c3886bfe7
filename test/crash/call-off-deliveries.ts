import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'

const { PENDING_ACTIVITY_STATE_STARTED } = proto.temporal.api.enums.v1.PendingActivityState
/** Then they are tried again. */
const SOON = msToTs('200 milliseconds')

/**
 * Tells the server that what a dead worker had in hand of the notices has failed: by itself it would find that out after
 * minutes.
 */
export const callOffDeliveries = async (
  client: Client,
  cases: readonly { workflowId: string; handle: WorkflowHandle }[],
): Promise<void> => {
  await Promise.all(cases.map((each) => callOff(client, each)))
}

const callOff = async (
  client: Client,
  { workflowId, handle }: { workflowId: string; handle: WorkflowHandle },
): Promise<void> => {
  for (const { activityId, state } of await pendingActivities(handle)) {
    if (state !== PENDING_ACTIVITY_STATE_STARTED || !activityId) continue
    await client.workflowService.updateActivityOptions({
      namespace: client.options.namespace,
      execution: { workflowId },
      id: activityId,
      activityOptions: { retryPolicy: { initialInterval: SOON } },
      updateMask: { paths: ['retry_policy.initial_interval'] },
    })
    await client.activity.fail({ workflowId, activityId }, new Error('its worker was killed'))
  }
}

/** None of a workflow that has not been started yet. */
const pendingActivities = async (handle: WorkflowHandle) => {
  try {
    return (await handle.describe()).raw.pendingActivities ?? []
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return []
    throw error
  }
}

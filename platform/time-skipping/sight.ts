import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow/index.js'
import { tsToMs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'
import { Temporal } from 'temporal-polyfill'

/** What the server shows of one execution. */
export type Sight = {
  /** Running; false also where there is no such execution. */
  open: boolean
  /** Its virtual now; the host's before its time was ever skipped. */
  now: Temporal.Instant
  /** A workflow task or an activity is under way. */
  busy: boolean
  /** What has failed and is being tried again, in the server's words. */
  failing: string | null
}

type Described = proto.temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse

const DESCRIBE_TIMEOUT_MS = 10_000
const { WORKFLOW_EXECUTION_STATUS_RUNNING } = proto.temporal.api.enums.v1.WorkflowExecutionStatus

/**
 * Looks at the newest run of an execution.
 *
 * @throws the client's error when the server does not answer in ten seconds.
 * @example
 * await sightOf(client, 'meeting/…') // → { open: true, now: 2027-03-05T04:00:00Z, busy: false, failing: null }
 */
export async function sightOf(client: Client, workflowId: string): Promise<Sight> {
  try {
    return await seen(
      client,
      await client.connection.withDeadline(Date.now() + DESCRIBE_TIMEOUT_MS, () =>
        client.workflowService.describeWorkflowExecution({
          namespace: client.options.namespace,
          execution: { workflowId },
        }),
      ),
    )
  } catch (error) {
    if (!isGone(error)) throw error
    return { open: false, now: Temporal.Now.instant(), busy: false, failing: null }
  }
}

/** Whether the server says that there is no such execution, or that it has ended. */
export function isGone(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true
  return typeof error === 'object' && error !== null && 'code' in error && error.code === GRPC_NOT_FOUND
}

const GRPC_NOT_FOUND = 5

async function seen(client: Client, described: Described): Promise<Sight> {
  const skipped = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  const activities = described.pendingActivities ?? []
  const task = described.pendingWorkflowTask
  return {
    open: described.workflowExecutionInfo?.status === WORKFLOW_EXECUTION_STATUS_RUNNING,
    now: skipped ? Temporal.Instant.fromEpochMilliseconds(tsToMs(skipped)) : Temporal.Now.instant(),
    busy: activities.length > 0 || task != null,
    failing: await failureOf(client, described),
  }
}

async function failureOf(client: Client, described: Described): Promise<string | null> {
  const converter = client.options.loadedDataConverter
  for (const { lastFailure, activityType, attempt } of described.pendingActivities ?? []) {
    const error = await decodeOptionalFailureToOptionalError(converter, lastFailure)
    if (error) return `${activityType?.name}, attempt ${attempt}: ${error.message}`
  }
  const attempt = described.pendingWorkflowTask?.attempt ?? 1
  return attempt > 1 ? `workflow task, attempt ${attempt}` : null
}

import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import type { ClaimedMessage } from '../../records/outbox/claim-messages.ts'

/** How a delivery ended; `ended`: the workflow is over, nobody is there to be told. */
export type Delivery =
  | { outcome: 'delivered' }
  | { outcome: 'ended' }
  | { outcome: 'failed'; because: string }

/**
 * Delivers one message to Temporal. A start that stands already counts as delivered.
 *
 * @example await deliverMessage(client, 'attestor', message) //=> { outcome: 'delivered' }
 */
export const deliverMessage = async (
  client: Client,
  taskQueue: string,
  message: ClaimedMessage,
): Promise<Delivery> => {
  try {
    await (message.kind === 'start' ? start(client, taskQueue, message) : signal(client, message))
    return { outcome: 'delivered' }
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { outcome: 'delivered' }
    if (error instanceof WorkflowNotFoundError) return absent(client, message)
    return { outcome: 'failed', because: String(error) }
  }
}

const start = (client: Client, taskQueue: string, { workflowId, name, args }: ClaimedMessage) =>
  client.workflow.start(name, { workflowId, taskQueue, args, workflowIdReusePolicy: 'REJECT_DUPLICATE' })

const signal = (client: Client, { workflowId, name, args }: ClaimedMessage) =>
  client.workflow.getHandle(workflowId).signal(name, ...args)

/** A workflow that has ended takes nothing more; one that is not there yet will be. */
const absent = async (client: Client, { workflowId }: ClaimedMessage): Promise<Delivery> => {
  try {
    await client.workflow.getHandle(workflowId).describe()
    return { outcome: 'ended' }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError)
      return { outcome: 'failed', because: 'the workflow has not been started yet' }
    return { outcome: 'failed', because: String(error) }
  }
}

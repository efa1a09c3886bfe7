import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'

/**
 * Moves the virtual time of one execution ahead: timers due on the way fire, in order. Only a dev server that
 * allows it does so.
 *
 * @param seconds how far, at least 1
 */
export async function fastForward(client: Client, workflowId: string, seconds: number): Promise<void> {
  const id = randomUUID()
  const execution = { namespace: client.options.namespace, workflowExecution: { workflowId } }
  await client.workflowService.updateWorkflowExecutionOptions({
    ...execution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id, duration: proto.google.protobuf.Duration.fromObject({ seconds }) },
      },
    },
  })
  await client.workflowService.pollWorkflowExecutionTimeSkipping({ ...execution, fastForwardId: id })
}

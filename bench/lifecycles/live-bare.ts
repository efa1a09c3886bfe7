import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { asked, BARE, told } from './bare-workflow.ts'
import type { SeenSteps } from './seen-steps.ts'

/** As a regular certification has them: of its messages the first is an update. */
const SHAPE = { messages: 10, deadlines: 8, steps: 12 }

/** A bare workflow with as many messages and steps, each message told as soon as the step before was noted. */
export const bareToLive = async (around: { client: Client; taskQueue: string; steps: SeenSteps<number> }) => {
  const { client, taskQueue, steps } = around
  const workflowId = `bare/${randomUUID()}`
  const handle = client.workflow.getHandle(workflowId)
  return async (): Promise<string> => {
    await client.workflow.start(BARE, { workflowId, taskQueue, args: [workflowId, SHAPE] })
    for (let message = 1; message <= SHAPE.messages; message += 1) {
      await (message === 1 ? handle.executeUpdate(asked) : handle.signal(told))
      await steps.until(workflowId, (noted) => noted >= message)
    }
    await handle.result()
    return workflowId
  }
}

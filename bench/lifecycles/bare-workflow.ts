import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'

/** The name under which the workflow is registered. */
export const BARE = 'bare'

/** What comes to it from outside: as many signals and updates as a regular certification has. */
export const told = defineSignal('told')
export const asked = defineUpdate<number>('asked')

const { noop } = proxyActivities<{ noop(workflowId: string, step: number): Promise<void> }>({
  startToCloseTimeout: '20 seconds',
})

/**
 * What a certification would be with nothing in it: it waits for each message or for its deadline, whichever comes
 * first, and notes each step by an ordinary activity that does nothing.
 *
 * @param deadlines of its messages the first so many have one
 */
export const bare = async (
  workflowId: string,
  { messages, deadlines, steps }: { messages: number; deadlines: number; steps: number },
): Promise<void> => {
  let came = 0
  const count = () => {
    came += 1
    return came
  }
  setHandler(told, () => void count())
  setHandler(asked, count)
  await noop(workflowId, 0)
  for (let n = 1; n < steps; n += 1) {
    const arrived = condition(() => came >= Math.min(n, messages))
    await (n <= deadlines ? Promise.race([arrived, sleep('30 days')]) : arrived)
    await noop(workflowId, n)
  }
}

import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'

/** What a certification costs an engine at least: 8 deadlines, 6 signals, 2 updates, an ordinary activity a step. */
export const told = defineSignal('told')
export const asked = defineUpdate<number>('asked')

const { noop } = proxyActivities<{ noop(): Promise<void> }>({ startToCloseTimeout: '20 seconds' })

const STEPS = 8
const DEADLINE = '30 days'

/** Waits for each message or its deadline, whichever comes first, and records the step. */
export const bare = async (): Promise<void> => {
  let messages = 0
  const count = () => {
    messages += 1
    return messages
  }
  setHandler(told, () => void count())
  setHandler(asked, count)
  await noop()
  for (let step = 1; step <= STEPS; step += 1) {
    await Promise.race([condition(() => messages >= step), sleep(DEADLINE)])
    await noop()
  }
  await noop()
}

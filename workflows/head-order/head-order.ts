import {
  condition,
  continueAsNew,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import { Deliveries } from '../deliveries.ts'
import { hearAll } from '../hear-all.ts'
import type { HeadOrderActivities } from './head-order-activities.ts'
import type { HeadOrderInput } from './input.ts'
import { movedSignal } from './messages.ts'

const { followOrder } = proxyLocalActivities<HeadOrderActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
})

/**
 * The head's order on a decision, from the decision to the order: reminded of within the body's own term, through
 * disposal and the written offer of a lower post where the act has them; never made by itself. Para 22, arts. 46-1, 52.
 *
 * What people do is judged and recorded by their acts; here is what time does.
 */
export async function headOrder(input: HeadOrderInput): Promise<void> {
  const deliveries = new Deliveries()
  let { at, seen = [] } = input
  let moved = false
  setHandler(movedSignal, (told) => {
    if (seen.includes(told.key)) return
    seen = [...seen, told.key]
    at = latest(at, told.at)
    moved = true
    deliveries.begin(told.noticeIds)
  })
  for (;;) {
    moved = false
    at = latest(at, new Date().toISOString())
    const { nextMomentAt, awaits, noticeIds } = await followOrder({ ...input, at })
    deliveries.begin(noticeIds)
    if (awaits === 'nothing' || workflowInfo().continueAsNewSuggested) {
      await hearAll({ settle: () => deliveries.settle(), isIdle: () => deliveries.isIdle() })
      if (awaits !== 'nothing') return continueAsNew<typeof headOrder>({ ...input, at, seen })
      if (!moved) return
      continue
    }
    const stop = () => moved || workflowInfo().continueAsNewSuggested
    if (nextMomentAt === null) await condition(stop)
    else if (!(await condition(stop, Math.max(0, Date.parse(nextMomentAt) - Date.now()))))
      at = latest(at, nextMomentAt)
  }
}

const latest = (...instants: readonly string[]): string =>
  new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString()

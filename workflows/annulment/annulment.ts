import { proxyActivities } from '@temporalio/workflow'
import { Deliveries } from '../deliveries.ts'
import type { AnnulmentActivities } from './annulment-activities.ts'
import type { AnnulmentInput } from './input.ts'

const { openSuccessor } = proxyActivities<AnnulmentActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
})

/** A certification was annulled: its case ends by a fact of its own, then the new one is opened (para 35). */
export const annulment = async (input: AnnulmentInput): Promise<void> => {
  const { noticeIds } = await openSuccessor(input)
  const deliveries = new Deliveries()
  deliveries.begin(noticeIds)
  await deliveries.settle()
}

import { proxyActivities, uuid4, workflowInfo } from '@temporalio/workflow'
import { noticeDelivery } from '../notices/notice-delivery.ts'
import type { RecordingActivities } from './recording-activities.ts'

const { drawUpDestructions } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
})

/** Once a month: acts of destruction for recordings whose term is over, told to the personnel services. */
export const recordingsDue = async (): Promise<void> => {
  const at = workflowInfo().startTime.toISOString()
  const { noticeIds } = await drawUpDestructions({ at, key: uuid4() })
  await noticeDelivery({ noticeIds })
}

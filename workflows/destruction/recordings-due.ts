import { proxyActivities, uuid4 } from '@temporalio/workflow'
import { noticeDelivery } from '../notices/notice-delivery.ts'
import type { RecordingActivities } from './recording-activities.ts'

const { drawUpDestructions } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
})

/** Once a month: acts of destruction for recordings whose term is over, told to the personnel services. */
export const recordingsDue = async (): Promise<void> => {
  const at = new Date().toISOString()
  const { noticeIds } = await drawUpDestructions({ at, key: uuid4() })
  await noticeDelivery({ noticeIds })
}

import { proxyActivities } from '@temporalio/workflow'
import type { RecordingDestructionInput } from './input.ts'
import type { RecordingActivities } from './recording-activities.ts'

const { destroyRecordings } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
})

/** Carries out an approved act of destruction, page by page, however often the storage or a worker is away meanwhile. */
export const recordingDestruction = async ({
  destructionId,
  at,
}: RecordingDestructionInput): Promise<void> => {
  for (let left = 1; left > 0; ) ({ left } = await destroyRecordings({ destructionId, at }))
}

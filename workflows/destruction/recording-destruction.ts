import { proxyActivities } from '@temporalio/workflow'
import type { RecordingDestructionInput } from './input.ts'
import type { RecordingActivities } from './recording-activities.ts'

const { destroyRecordings } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
})

/** Carries out an approved act of destruction, page by page, however often the storage or a worker is away meanwhile. */
export const recordingDestruction = async ({
  destructionId,
  at,
}: RecordingDestructionInput): Promise<void> => {
  // What is on record says when it happened, also where a worker was away after the approval.
  const now = () => new Date(Math.max(Date.parse(at), Date.now())).toISOString()
  for (let left = 1; left > 0; ) ({ left } = await destroyRecordings({ destructionId, at: now() }))
}

import { proxyActivities } from '@temporalio/workflow'
import type { HousekeepingActivities } from './housekeeping-activities.ts'

const { forgetWhatIsOver } = proxyActivities<HousekeepingActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes', maximumAttempts: 20 },
})

/** Once a night: what was kept for the working of the installation, and has been kept long enough, is forgotten. */
export const housekeeping = (): Promise<Record<string, number>> => forgetWhatIsOver()

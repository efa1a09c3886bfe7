import { ActivityFailure, proxyActivities } from '@temporalio/workflow'
import type { RosterImportInput } from './input.ts'
import type { RosterImportActivities } from './roster-import-activities.ts'

const { importRosterFile } = proxyActivities<RosterImportActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds', maximumAttempts: 60 },
})
const { giveUpRosterImport } = proxyActivities<RosterImportActivities>({
  startToCloseTimeout: '30 seconds',
})

/** One import of a roster file: it goes on by itself when whoever sent it has left and when a worker is killed. */
export const rosterImport = async (input: RosterImportInput): Promise<void> => {
  try {
    await importRosterFile(input)
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
    await giveUpRosterImport(input)
  }
}

import type { LocalActivityOptions } from '@temporalio/workflow'

/**
 * How the steps of a workflow are recorded. While the database is away a step is tried again within the workflow task
 * for a few seconds only, then by durable timers: days of it fit into a history.
 */
export const RECORDING: LocalActivityOptions = {
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 minutes' },
}

import { type Client, ScheduleOverlapPolicy } from '@temporalio/client'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { HOUSEKEEPING } from '../../workflows/housekeeping/input.ts'
import { ensureSchedule } from './ensure-schedule.ts'

/** Under which id the schedule is known to Temporal. */
export const HOUSEKEEPING_SCHEDULE = 'housekeeping-each-night'

/**
 * Makes sure that the house is kept every night, in civil time.
 *
 * @example await ensureHousekeepingSchedule(client, { taskQueue: TASK_QUEUE })
 */
export const ensureHousekeepingSchedule = (
  client: Client,
  { taskQueue }: { taskQueue: string },
): Promise<void> =>
  ensureSchedule(client, {
    scheduleId: HOUSEKEEPING_SCHEDULE,
    spec: { timezone: CIVIL_ZONE, calendars: [{ hour: 3, minute: 20 }] },
    action: {
      type: 'startWorkflow',
      workflowType: HOUSEKEEPING,
      workflowId: 'housekeeping/nightly',
      taskQueue,
    },
    // A night that was missed is not made up for: the next one does the same.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
  })

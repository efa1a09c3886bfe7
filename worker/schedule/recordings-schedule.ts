import { type Client, ScheduleOverlapPolicy } from '@temporalio/client'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { RECORDINGS_DUE } from '../../workflows/destruction/input.ts'
import { ensureSchedule } from './ensure-schedule.ts'

/** Under which id the schedule of recordings whose term is over is known to Temporal. */
export const RECORDINGS_SCHEDULE = 'recordings-each-month'

/**
 * Makes sure that the schedule exists: on the first of each month, before offices open, in civil time.
 *
 * @example await ensureRecordingsSchedule(client, { taskQueue: TASK_QUEUE })
 */
export const ensureRecordingsSchedule = (
  client: Client,
  { taskQueue }: { taskQueue: string },
): Promise<void> =>
  ensureSchedule(client, {
    scheduleId: RECORDINGS_SCHEDULE,
    spec: { timezone: CIVIL_ZONE, calendars: [{ dayOfMonth: 1, hour: 5 }] },
    action: {
      type: 'startWorkflow',
      workflowType: RECORDINGS_DUE,
      workflowId: 'recordings-due',
      taskQueue,
      args: [],
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '30 days' },
  })

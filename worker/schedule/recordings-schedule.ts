import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { RECORDINGS_DUE } from '../../workflows/destruction/input.ts'

/** Under which id the schedule of recordings whose term is over is known to Temporal. */
export const RECORDINGS_SCHEDULE = 'recordings-each-month'

/** The first of each month, before offices open, in civil time. */
const FIRST_OF_MONTH = { dayOfMonth: 1, hour: 5 }

/**
 * Makes sure that the schedule exists; several workers may do so at once.
 *
 * @example await ensureRecordingsSchedule(client, { taskQueue: TASK_QUEUE })
 */
export const ensureRecordingsSchedule = async (
  client: Client,
  { taskQueue }: { taskQueue: string },
): Promise<void> => {
  try {
    await client.schedule.create({
      scheduleId: RECORDINGS_SCHEDULE,
      spec: { timezone: CIVIL_ZONE, calendars: [FIRST_OF_MONTH] },
      action: {
        ...{ type: 'startWorkflow', workflowType: RECORDINGS_DUE, workflowId: 'recordings-due' },
        ...{ taskQueue, args: [] },
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '30 days' },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}

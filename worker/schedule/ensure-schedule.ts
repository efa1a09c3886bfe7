import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client'

/**
 * Makes sure that a schedule exists and is as it is given here; several workers may do so at once. Whether it is paused
 * stays as it is.
 *
 * @example await ensureSchedule(client, options)
 */
export const ensureSchedule = async (client: Client, options: ScheduleOptions): Promise<void> => {
  try {
    await client.schedule.create(options)
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    const { scheduleId, ...update } = options
    await client.schedule
      .getHandle(scheduleId)
      .update(({ state }) => ({ ...update, action: update.action as never, state }))
  }
}

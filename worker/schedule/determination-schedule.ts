import { type Client, ScheduleOverlapPolicy } from '@temporalio/client'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { determinationDays } from '../../regulation/due/determination-days.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { DETERMINATION } from '../../workflows/determination/input.ts'
import { ensureSchedule } from './ensure-schedule.ts'

/** Under which id the schedule of determinations is known to Temporal. */
export const DETERMINATION_SCHEDULE = 'determination-each-period'

/** The hour of the day, in civil time, before offices open. */
const HOUR = 6

/**
 * When determinations begin by themselves: on the first day of each period, in the morning, in civil time.
 *
 * @example determinationSpec(rulesetOf('decree-1612')).calendars.map(({ month }) => month) //=> [1, 7]
 */
export const determinationSpec = (ruleset: Pick<Ruleset, 'determination'>) => ({
  timezone: CIVIL_ZONE,
  calendars: determinationDays(ruleset).map(({ month, day }) => ({
    month: MONTHS[month - 1] ?? 'JANUARY',
    dayOfMonth: day,
    hour: HOUR,
  })),
})

const MONTHS = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const

/**
 * Makes sure that the schedule exists and has the body's ruleset; several workers may do so at once.
 *
 * @example await ensureDeterminationSchedule(client, { ruleset, taskQueue: TASK_QUEUE })
 */
export const ensureDeterminationSchedule = (
  client: Client,
  { ruleset, taskQueue }: { ruleset: Ruleset; taskQueue: string },
): Promise<void> =>
  ensureSchedule(client, {
    scheduleId: DETERMINATION_SCHEDULE,
    spec: determinationSpec(ruleset),
    action: {
      type: 'startWorkflow',
      workflowType: DETERMINATION,
      workflowId: 'determination/scheduled',
      taskQueue,
      args: [{ scheduled: { ruleset: ruleset.id } }],
    },
    // A worker that was away on the day makes up for it when it is back.
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: '30 days' },
  })

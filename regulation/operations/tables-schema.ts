import { z } from 'zod'
import { amendedCalendar } from '../calendar/amended-calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { RULESET_IDS } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { civilDateSchema } from './civil-date-schema.ts'
import { orIssue } from './or-issue.ts'

/**
 * The id of a ruleset, read into its tables; the decree where none is named.
 *
 * @example rulesetSchema.parse(undefined).id //=> 'decree-1612'
 */
export const rulesetSchema = z.enum(RULESET_IDS).default('decree-1612').transform(rulesetOf)

/**
 * Changes on top of the shipped calendar, read into a calendar; the shipped one where there are none.
 *
 * @example calendarSchema.parse(undefined) === shippedCalendar //=> true
 */
export const calendarSchema = z
  .strictObject({ off: z.array(civilDateSchema).default([]), working: z.array(civilDateSchema).default([]) })
  .default({ off: [], working: [] })
  .transform((changes, context) => orIssue(context, () => amendedCalendar(shippedCalendar, changes)))

/** What every request may have: `ruleset` and `calendar`. */
export const tables = { ruleset: rulesetSchema, calendar: calendarSchema }

import { z } from 'zod'
import type { EmployeeFacts } from '../due/employee-facts.ts'
import { BRANCHES, CREDITED_KINDS, DECISION_KEYS } from '../rulesets/keys.ts'
import { civilDateSchema } from './civil-date-schema.ts'

const period = { from: civilDateSchema, to: civilDateSchema.nullable() }

/**
 * The facts of an employee on the wire. Lists may be left out, `head` too; `outcome` of a certification may be given.
 *
 * @example employeeFactsSchema.parse({ branch: 'police' }).service //=> []
 */
export const employeeFactsSchema = z.strictObject({
  service: z.array(z.strictObject({ ...period, otherEmploymentAfter: z.boolean() })).default([]),
  creditedService: z.array(z.strictObject({ ...period, kind: z.enum(CREDITED_KINDS) })).default([]),
  appointments: z
    .array(z.strictObject({ on: civilDateSchema, equivalent: z.boolean(), dutiesChanged: z.boolean() }))
    .default([]),
  leaves: z.array(z.strictObject(period)).default([]),
  study: z.array(z.strictObject(period)).default([]),
  secondments: z
    .array(z.strictObject({ ...period, kind: z.enum(['state-body', 'international-organisation']) }))
    .default([]),
  head: z.boolean().default(false),
  branch: z.enum(BRANCHES),
  certifications: z
    .array(
      z.strictObject({
        on: civilDateSchema,
        annulled: z.boolean(),
        outcome: z.enum(DECISION_KEYS).optional(),
      }),
    )
    .default([]),
}) satisfies z.ZodType<EmployeeFacts>

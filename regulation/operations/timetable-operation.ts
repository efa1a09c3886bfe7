import { z } from 'zod'
import { BRANCHES } from '../rulesets/keys.ts'
import { timetable } from '../timetable/timetable.ts'
import type { TimetableRequest } from '../timetable/timetable-request.ts'
import { civilDateSchema } from './civil-date-schema.ts'
import { operation } from './operation.ts'
import { tables } from './tables-schema.ts'

const stageDay = civilDateSchema.nullish()

const windowSchema = z.strictObject({
  from: civilDateSchema,
  to: civilDateSchema,
  cite: z.array(z.string()).optional(),
})

const asked = {
  ...tables,
  today: civilDateSchema,
  branch: z.enum(BRANCHES),
  fitness: stageDay,
  testing: civilDateSchema,
  study: stageDay,
  polygraph: stageDay,
  meeting: civilDateSchema,
  done: z.array(z.enum(['stages', 'profile'])).optional(),
}

/** A question to `timetable` on the wire: round 1 has `window`, round 2 `initialDecision`. */
export const timetableSchema = z
  .discriminatedUnion(
    'round',
    [
      z.strictObject({ ...asked, round: z.literal(1), window: windowSchema }),
      z.strictObject({ ...asked, round: z.literal(2), initialDecision: civilDateSchema }),
    ],
    { error: ({ code }) => (code === 'invalid_union' ? 'expected 1 or 2' : undefined) },
  )
  .transform(
    ({ fitness, testing, study, polygraph, ...rest }): TimetableRequest => ({
      ...rest,
      stages: { fitness, testing, study, polygraph },
    }),
  )

/** The limits of a case, and whether its dates are lawful. */
export const timetableOperation = operation(timetableSchema, timetable)

import { z } from 'zod'
import { admission } from '../admission/admission.ts'
import { options } from '../options/options.ts'
import { BRANCHES, CERTIFICATION_KINDS } from '../rulesets/keys.ts'
import { tally } from '../tally/tally.ts'
import { operation } from './operation.ts'
import { tables } from './tables-schema.ts'

const round = z.literal([1, 2])
const name = z.string().min(1)

/** A question to `admission` on the wire. */
export const admissionSchema = z.strictObject({
  ...tables,
  round,
  branch: z.enum(BRANCHES),
  standardsMet: z.boolean().nullable(),
  score: z.number(),
  threshold: z.number(),
})

/** A question to `options` on the wire. */
export const optionsSchema = z.strictObject({
  ...tables,
  kind: z.enum(CERTIFICATION_KINDS),
  round,
  admitted: z.boolean(),
  attended: z.boolean(),
})

/** A question to `tally` on the wire. */
export const tallySchema = z.strictObject({
  ...tables,
  composition: z.array(name),
  chairman: name,
  present: z.array(name),
  votes: z.record(z.string(), z.string().nullable()).transform((votes) => new Map(Object.entries(votes))),
  options: z.array(name),
})

/** Who is admitted to the interview. */
export const admissionOperation = operation(admissionSchema, admission)

/** Which decisions a round allows. */
export const optionsOperation = operation(optionsSchema, options)

/** What a round of voting decided. */
export const tallyOperation = operation(tallySchema, tally)

import { z } from 'zod'
import { namedAccount } from '../acting/acting-answer.ts'
import { personSchema } from '../me/read-me.ts'

const correctedValue = z.object({
  on: z.iso.date().nullable().optional(),
  standardsMet: z.boolean().optional(),
  subjects: z.array(z.object({ subject: z.string(), score: z.number(), threshold: z.number() })).optional(),
  absence: z.string().nullable().optional(),
  document: z.object({ id: z.uuid(), fileName: z.string() }).nullable().optional(),
  people: z.array(personSchema).optional(),
  decision: z.string().nullable().optional(),
  counts: z.record(z.string(), z.int()).optional(),
  grounds: z.array(z.string()).optional(),
  recommendation: z.string().nullable().optional(),
})

/** A correction as its employee is told of it; how each member voted is not told. */
export const correctionAnswer = z.object({
  corrects: z.string(),
  stage: z.string().nullable(),
  round: z.int().nullable(),
  on: z.iso.date(),
  before: correctedValue,
  after: correctedValue,
  reason: z.string(),
  by: namedAccount.nullable(),
  confirmedBy: namedAccount.nullable(),
})

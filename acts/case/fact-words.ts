import { z } from 'zod'

/** A few sentences. */
export const words = z.string().trim().min(1).max(2_000)

const score = z.strictObject({
  subject: z.enum(['law', 'kazakh', 'logic']),
  score: z.number().min(0).max(1_000),
  threshold: z.number().min(0).max(1_000),
})

/** The result of a stage: which field holds it depends on the stage. */
export const resultOf = {
  standardsMet: z.boolean().optional().meta({ description: 'Of fitness.' }),
  subjects: z.array(score).min(1).max(3).optional().meta({ description: 'Of testing.' }),
  conclusion: words.optional().meta({ description: 'Of study and polygraph; or a document.' }),
}

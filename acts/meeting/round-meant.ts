import { z } from 'zod'

/** For which round a vote or a count is meant, as the meeting shows it. */
export const roundMeant = z
  .strictObject({ question: z.enum(['absence', 'decision']), round: z.int().min(1) })
  .optional()
  .meta({
    description:
      'The round for which it is meant: refused once that was counted. Left out: the one under way.',
  })

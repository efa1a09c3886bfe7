import { z } from 'zod'
import { parseCivilDate } from '../civil-date.ts'
import { orIssue } from './or-issue.ts'

/**
 * A civil date on the wire, `YYYY-MM-DD`, read into a `PlainDate`.
 *
 * @example civilDateSchema.parse('2027-03-05').month //=> 3
 */
export const civilDateSchema = z
  .string()
  .transform((text, context) => orIssue(context, () => parseCivilDate(text)))

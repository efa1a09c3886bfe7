import { z } from 'zod'
import { RELATIONS, type Relation } from '../../acts/permission/relation.ts'
import { PROBLEMS, type Problem, type ProblemCode } from '../../acts/problem.ts'
import { problemIn } from '../../acts/problem-in-language.ts'
import type { Language } from '../../texts/language.ts'

/** A problem as it is sent (RFC 9457): the API document shows this very schema. */
export const problemBody = z.object({
  type: z.string().meta({ description: 'Names the kind of problem; stable.' }),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  instance: z.string().meta({ description: 'The id of this request, as in the log.' }),
  cite: z.array(z.string()).optional().meta({ description: 'The clauses of the rule that refused.' }),
  limit: z.iso.date().optional().meta({ description: 'The last (or first) lawful day.' }),
  earliestLawfulMeeting: z.iso.date().optional(),
  openTo: z
    .array(z.enum(Object.keys(RELATIONS) as [Relation, ...Relation[]]))
    .optional()
    .meta({ description: 'Of what is forbidden: how one would have to stand to it.' }),
  violations: z
    .array(
      z.object({ step: z.string(), limit: z.iso.date(), cite: z.array(z.string()), message: z.string() }),
    )
    .optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

/**
 * A problem as the API tells it, in the reader's language.
 *
 * @example bodyOfProblem(conflict('The list is approved already.'), { requestId, language: 'en' }).status //=> 409
 */
export const bodyOfProblem = (
  problem: Problem,
  { requestId, language }: { requestId: string; language: Language },
): z.infer<typeof problemBody> => {
  const { title, parts } = problemIn(problem, language)
  const {
    retryAfter: _inHeader,
    about: _inPages,
    ruleset: _ofPages,
    detail,
    cite,
    violations,
    errors,
    openTo,
    ...dates
  } = parts
  return {
    type: `urn:attestor:problem:${problem.code}`,
    title,
    status: problem.status,
    detail,
    code: problem.code,
    instance: `urn:uuid:${requestId}`,
    ...dates,
    ...(openTo ? { openTo: [...openTo] } : {}),
    ...(cite ? { cite: [...cite] } : {}),
    ...(violations ? { violations: violations.map((v) => ({ ...v, cite: [...v.cite] })) } : {}),
    ...(errors ? { errors: [...errors] } : {}),
  }
}

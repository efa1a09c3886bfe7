import { z } from 'zod'
import { openCasesOf } from '../../records/case-reading/open-cases-of.ts'
import { type Act, type ActContext, performAct } from '../act.ts'
import { requestIdOf } from '../idempotency/request-identity.ts'
import { ALLOWED } from '../permission/permission.ts'
import { Problem } from '../problem.ts'
import { problemOfError } from '../problem-of-error.ts'
import { uploadSchema } from '../upload.ts'
import { submitFact } from './submit-fact.ts'

/** What comes on paper for many at once, with what each tells beside its day and its scan. */
export const FACTS_OF_MANY = {
  familiarised: { how: 'signature' },
  acquainted: { how: 'signature' },
  disagreement: {},
  'shorter-notice-consent': {},
  session: { attended: true },
} as const satisfies Partial<Record<string, object>>

/** The kind of a fact that many sheets of paper tell alike. */
export type FactOfMany = keyof typeof FACTS_OF_MANY

const input = z.strictObject({
  kind: z.enum(Object.keys(FACTS_OF_MANY) as [FactOfMany, ...FactOfMany[]]),
  employees: z.array(z.uuid()).min(1).max(200),
  occurredOn: z.iso.date(),
  documents: z.array(uploadSchema).min(1).max(10),
})
type Input = z.infer<typeof input>

/** What became of it for each employee, in the order in which they were named. */
export type FactOutcome = {
  employee: string
  caseNumber: string | null
  outcome: 'kept' | 'refused'
  detail: string | null
}

/**
 * Tells the same fact of many employees with one scan: each in the open case that he has. One that is refused does not
 * hold up the others; the same request again tells nothing twice.
 */
export const submitFacts: Act<Input, { items: FactOutcome[] }> = {
  name: 'submit-facts',
  input,
  permitted: async () => ALLOWED,
  perform: async (context, given) => {
    const cases = await openCasesOf(context.database, given.employees)
    const items: FactOutcome[] = []
    for (const employee of new Set(given.employees)) {
      const found = cases.get(employee) ?? null
      const refusal = found === null ? NO_CASE : await refusalOf(context, given, found.id)
      items.push({
        ...{ employee, caseNumber: found?.number ?? null },
        outcome: refusal === null ? 'kept' : 'refused',
        detail: refusal,
      })
    }
    return { items }
  },
}

const NO_CASE = 'This employee has no open case.'

/** Why the fact was not taken for this case; null when it was. */
const refusalOf = async (
  context: ActContext,
  { kind, occurredOn, documents }: Input,
  caseId: string,
): Promise<string | null> => {
  const { actor, requestId } = context
  const own = requestIdOf({ accountId: actor.accountId, key: `${requestId}/${caseId}` })
  try {
    const told = { kind, caseId, occurredOn, documents, ...FACTS_OF_MANY[kind] }
    await performAct(submitFact, { ...context, requestId: own }, told)
    return null
  } catch (error) {
    const problem = problemOfError(error) ?? new Problem('internal', { detail: 'Something went wrong here.' })
    return problem.parts.detail
  }
}

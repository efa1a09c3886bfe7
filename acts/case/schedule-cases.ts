import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findCase } from '../../records/case/find-case.ts'
import { type Act, type ActContext, actingUnder } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { forbidden, notFound, Problem, unavailable } from '../problem.ts'
import { problemOfError } from '../problem-of-error.ts'
import { askSchedule } from './ask-schedule.ts'
import { scheduleAnswer, shown } from './schedule-case.ts'
import { type Wish, wishedSchedule, wishFields } from './wished-schedule.ts'

const input = z.strictObject({ cases: z.array(z.uuid()).min(1).max(1_000), ...wishFields })
type Input = z.infer<typeof input>

const outcome = z.discriminatedUnion('outcome', [
  z.object({ case: z.uuid(), outcome: z.literal('scheduled'), ...scheduleAnswer.shape }),
  z.object({
    case: z.uuid(),
    outcome: z.literal('refused'),
    code: z.string(),
    detail: z.string(),
    cite: z.array(z.string()),
    limit: z.iso.date().nullable(),
    earliestLawfulMeeting: z.iso.date().nullable(),
  }),
])
type Outcome = z.infer<typeof outcome>

/** What scheduling many cases answers: an outcome for each, in the order in which they were given. */
export const schedulesAnswer = z.object({ items: z.array(outcome) })

/** How many cases are asked at once. */
const AT_ONCE = 8

/**
 * Sets dates of many cases; each has its own verdict, and one that is refused does not hold up the others.
 *
 * @throws Problem `unavailable` while not one of them answers: nothing is known then, and the same request asks again
 */
export const scheduleCases: Act<Input, z.infer<typeof schedulesAnswer>> = {
  name: 'schedule-cases',
  input,
  permitted: async () => ALLOWED,
  perform: async (context, { cases, ...wish }) => {
    wishedSchedule(wish)
    const items: Outcome[] = []
    const waiting = [...new Set(cases)].entries()
    const worker = async (): Promise<void> => {
      for (const [at, id] of waiting) items[at] = await outcomeOf(context, id, wish)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    requireAnAnswer(items)
    return { items }
  },
}

const requireAnAnswer = (items: readonly Outcome[]): void => {
  const unknown = items.flatMap((item) =>
    item.outcome === 'refused' && item.code === 'unavailable' ? [item.detail] : [],
  )
  if (unknown.length === items.length) throw unavailable(unknown[0])
}

const outcomeOf = async (context: ActContext, id: string, wish: Wish): Promise<Outcome> => {
  try {
    return { case: id, outcome: 'scheduled', ...(await scheduleOne(context, id, wish)) }
  } catch (error) {
    return refusedOutcome(
      id,
      problemOfError(error) ?? new Problem('internal', { detail: 'Something went wrong here.' }),
    )
  }
}

const scheduleOne = async (context: ActContext, id: string, wish: Wish) => {
  const permission = await permit(context, 'schedule-case', { caseId: id })
  if (permission.outcome === 'hidden') throw notFound()
  if (permission.outcome === 'refused') throw forbidden(permission.reason)
  const subject = await findCase(context.database, id)
  if (!subject) throw notFound()
  const { under } = permission
  const asking = under ? await actingUnder(context, under, 'schedule-case') : context
  return shown(
    await askSchedule(asking, subject, {
      key: keyFor(context.requestId, id),
      schedule: wishedSchedule(wish),
    }),
  )
}

const refusedOutcome = (id: string, { code, parts }: Problem): Outcome => ({
  case: id,
  outcome: 'refused',
  code,
  detail: parts.detail,
  cite: [...(parts.cite ?? [])],
  limit: parts.limit ?? null,
  earliestLawfulMeeting: parts.earliestLawfulMeeting ?? null,
})

/** The same request asks each of its cases under a key of its own, and a repeat under the same ones. */
const keyFor = (requestId: string, caseId: string): string =>
  createHash('sha256').update(`${requestId}/${caseId}`).digest('hex').slice(0, 32)

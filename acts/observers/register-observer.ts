import { z } from 'zod'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import {
  type JudgedObserver,
  judgedObserver,
  observedMeeting,
} from '../../records/observers/observer-applications.ts'
import {
  ATTACHMENTS,
  OBSERVER_CAPACITIES,
  SUBORDINATIONS,
} from '../../regulation/observers/admit-observers.ts'
import type { Act, ActContext } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { observerAnswer, observerOf } from './observer-answer.ts'
import { storeApplication } from './store-application.ts'

const words = z.string().trim().min(1).max(300)

/** What an application says of the applicant, on paper and on the public page alike (Annex 2). */
export const applicantFields = {
  fullName: words,
  organisation: words
    .optional()
    .meta({ description: 'The association, or the body of deputies; the position.' }),
  contact: words.meta({ description: 'The telephone at which admission or refusal is told.' }),
  email: z.email().max(254).optional().meta({ description: 'Admission or refusal is told there too.' }),
  address: words.optional(),
  capacity: z.enum(OBSERVER_CAPACITIES),
  subordination: z.enum(SUBORDINATIONS).meta({ description: 'Whether he serves or served under the head.' }),
}

const input = z.strictObject({
  id: z.uuid(),
  ...applicantFields,
  attached: z.array(z.enum(ATTACHMENTS)).max(2).default([]),
  appliedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'When an application on paper came in; now if left out.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/** What registering an application answers: with the number by which its applicant follows it. */
export const registeredObserver = observerAnswer.extend({ receipt: z.string() })
type Answer = z.infer<typeof registeredObserver>

/**
 * Registers an application on paper to observe a meeting (Annex 2) with its time and its documents. It is always taken;
 * who is admitted follows from all of them (para 27).
 */
export const registerObserver: Act<Input, Answer> = {
  name: 'register-observer',
  input,
  permitted: (context, { id }) => permit(context, 'register-observer', { meetingId: id }),
  perform: async (context, given) => {
    const { database, requestId } = context
    if (!(await findMeeting(database, given.id))) throw notFound()
    const before = await judgedObserver(database, requestId)
    if (before) return answerOf(before)
    await check(context, given)
    const { id: meetingId, documents, organisation, email, address, appliedAt: _, ...row } = given
    const applied = {
      ...row,
      ...({ meetingId, cameBy: 'paper', decision: 'qualifies' } as const),
      ...{ organisation: organisation ?? null, email: email ?? null, address: address ?? null },
      appliedAt: appliedAt(context, given),
    }
    await storeApplication(context, applied, documents)
    const stored = await judgedObserver(database, requestId)
    if (!stored) throw notFound()
    return answerOf(stored)
  },
}

const answerOf = (row: JudgedObserver): Answer => ({ ...observerOf(row), receipt: row.receipt ?? '' })

const appliedAt = ({ clock }: ActContext, given: Input): string =>
  given.appliedAt
    ? new Date(given.appliedAt).toISOString()
    : clock.now().toString({ fractionalSecondDigits: 3 })

const check = async (context: ActContext, given: Input): Promise<void> => {
  const meeting = await observedMeeting(context.database, given.id)
  if (!meeting.ruleset.interview.observers) throw conflict('The act of this meeting knows no observers.')
  if (appliedAt(context, given) > context.clock.now().toString({ fractionalSecondDigits: 3 }))
    throw invalid('appliedAt', 'lies ahead')
}

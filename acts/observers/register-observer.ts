import { z } from 'zod'
import { recordDocument } from '../../records/document/record-document.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import {
  judgedObservers,
  observedMeeting,
  storeObserver,
} from '../../records/observers/observer-applications.ts'
import {
  ATTACHMENTS,
  OBSERVER_CAPACITIES,
  SUBORDINATIONS,
} from '../../regulation/observers/admit-observers.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { type ObserverAnswer, observerOf } from './observer-answer.ts'

const words = z.string().trim().min(1).max(300)

const input = z.strictObject({
  id: z.uuid(),
  fullName: words,
  organisation: words.optional().meta({ description: 'The association, or the body of deputies.' }),
  contact: words.meta({ description: 'Telephone or address at which admission or refusal is told.' }),
  capacity: z.enum(OBSERVER_CAPACITIES),
  subordination: z.enum(SUBORDINATIONS).meta({ description: 'Whether he serves or served under the head.' }),
  attached: z.array(z.enum(ATTACHMENTS)).max(2).default([]),
  appliedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'When an application on paper came in; now if left out.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/**
 * Registers an application to observe a meeting (Annex 2) with its time and its documents. It is always taken; who is
 * admitted follows from all of them (para 27).
 */
export const registerObserver: Act<Input, ObserverAnswer> = {
  name: 'register-observer',
  input,
  permitted: (context, { id }) => permit(context, 'register-observer', { meetingId: id }),
  perform: async (context, given) => {
    const { database, requestId } = context
    if (!(await findMeeting(database, given.id))) throw notFound()
    const stands = async () => (await judgedObservers(database, given.id)).find(({ id }) => id === requestId)
    const before = await stands()
    if (before) return observerOf(before)
    await check(context, given)
    await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (documents) =>
      store(context, given, documents),
    )
    const stored = await stands()
    if (!stored) throw notFound()
    return observerOf(stored)
  },
}

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

const store = (context: ActContext, given: Input, documents: readonly KeptDocument[]): Promise<void> => {
  const { database, actor, clock, requestId } = context
  const { id: meetingId, documents: _, organisation, appliedAt: __, ...row } = given
  return database.$transaction(async (tx) => {
    const documentIds: string[] = []
    for (const document of documents)
      documentIds.push(
        await recordDocument(tx, {
          ...document,
          caseId: null,
          factId: null,
          kind: 'observer-application',
          storedAt: clock.now(),
          storedById: actor.accountId,
        }),
      )
    await storeObserver(tx, {
      ...row,
      id: requestId,
      meetingId,
      organisation: organisation ?? null,
      documentIds,
      appliedAt: appliedAt(context, given),
      registeredById: actor.accountId,
    })
  })
}

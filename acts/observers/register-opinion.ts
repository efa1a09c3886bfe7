import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { civilDateOf } from '../../platform/clock.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { observedSitting } from '../../records/observers/observed-sitting.ts'
import {
  type JudgedObserver,
  judgedObserver,
  meetingOfObserver,
  unitOfMeeting,
} from '../../records/observers/observer-applications.ts'
import { storeOpinion } from '../../records/observers/opinions.ts'
import { OPINION_KINDS } from '../../regulation/observers/observer-rights.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { HIDDEN } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { invalid, notFound } from '../problem.ts'
import { numberIncoming } from '../register/number-incoming.ts'
import { uploadSchema } from '../upload.ts'
import { requireRight } from './follow-application.ts'
import { tellLeadership } from './speak-as-observer.ts'

const input = z.strictObject({
  id: z.uuid(),
  kind: z.enum(OPINION_KINDS),
  receivedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'When the paper came in; now if left out.' }),
  text: z.string().trim().min(1).max(20_000).optional(),
  documents: z.array(uploadSchema).min(1).max(10).meta({ description: 'The scan of the paper.' }),
})
type Input = z.infer<typeof input>

/** What registering an opinion answers. */
export const registeredOpinion = z.object({ id: z.uuid(), receivedAt: z.iso.datetime() })
type Answer = z.infer<typeof registeredOpinion>

/**
 * Registers what an observer said on paper after the interviews, with its time and its scan (Annex 3). What the memo allowed on
 * the day on which the paper came in is judged, not on the day of its entry.
 */
export const registerOpinion: Act<Input, Answer> = {
  name: 'register-opinion',
  input,
  permitted: async (context, { id }) => {
    const meetingId = await meetingOfObserver(context.database, id)
    return meetingId === null ? HIDDEN : permit(context, 'register-observer', { meetingId })
  },
  perform: async (context, given) => {
    const { database, requestId } = context
    const before = await database.observerOpinion.findUnique({ where: { id: requestId } })
    if (before) return { id: requestId, receivedAt: before.receivedAt.toISOString() }
    const observer = await judgedObserver(database, given.id)
    if (!observer) throw notFound()
    const receivedAt = await checked(context, observer, given)
    await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (kept) =>
      record(context, { given, observer, kept, receivedAt }),
    )
    return { id: requestId, receivedAt }
  },
}

/** @returns the instant at which it came in */
const checked = async (
  { database, clock }: ActContext,
  observer: JudgedObserver,
  { kind, receivedAt }: Input,
): Promise<string> => {
  const at = Temporal.Instant.from(receivedAt ?? clock.now().toString())
  if (Temporal.Instant.compare(at, clock.now()) > 0) throw invalid('receivedAt', 'lies ahead')
  const received = { now: () => at, today: () => civilDateOf(at) }
  requireRight({ clock: received }, await observedSitting(database, observer), kind)
  return at.toString({ fractionalSecondDigits: 3 })
}

type Recording = {
  given: Input
  observer: JudgedObserver
  kept: readonly KeptDocument[]
  receivedAt: string
}

const record = (context: ActContext, { given, observer, kept, receivedAt }: Recording): Promise<void> => {
  const { database, clock, actor, requestId } = context
  const { meetingId, fullName } = observer
  return database.$transaction(async (tx) => {
    const documentIds: string[] = []
    for (const document of kept)
      documentIds.push(
        await recordDocument(tx, {
          ...{ ...document, caseId: null, factId: null, kind: 'observer-opinion' },
          ...{ storedAt: clock.now(), storedById: actor.accountId },
        }),
      )
    const { kind, text } = given
    await storeOpinion(tx, {
      ...{ id: requestId, applicationId: observer.id, meetingId, kind, text: text ?? null },
      ...{ documentIds, receivedAt, cameBy: 'paper', registeredById: actor.accountId },
    })
    const unitId = await unitOfMeeting(tx, meetingId)
    const cameIn = { title: 'observer-opinion', id: requestId, unitId, caseId: null } as const
    await numberIncoming(tx, context, {
      ...{ ...cameIn, correspondent: fullName, documentId: documentIds[0] ?? null },
    })
    if (kind === 'letter') {
      const { heldOn } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })
      const day = heldOn.toISOString().slice(0, 10)
      await tellLeadership(tx, context, { row: observer, heldOn: day })
    }
  })
}

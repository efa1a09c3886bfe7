import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import { findMeeting, type MeetingRecord } from '../../records/meeting/read-meeting.ts'
import {
  findRecording,
  lockRecordingsOf,
  recordingsOf,
  storeRecording,
} from '../../records/recording/recordings.ts'
import { itemOf, type MeetingItem } from '../../regulation/meeting/meeting-state.ts'
import type { Act, ActContext } from '../act.ts'
import { incomingSchema } from '../incoming.ts'
import { permit } from '../permission/permit.ts'
import { conflict, forbidden, notFound, Problem } from '../problem.ts'
import { answerOf } from './find-answer.ts'
import { type KeptRecording, keepRecording } from './keep-recording.ts'
import type { RecordingAnswer } from './recording-answer.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  file: incomingSchema,
})
type Input = z.infer<typeof input>

/**
 * Attaches the recording of an interview to its item, as it comes (para 29, art. 50(3-1)). The very same content again is
 * the recording that there is.
 */
export const attachRecording: Act<Input, RecordingAnswer> = {
  name: 'attach-recording',
  input,
  permitted: (context, { id }) => permit(context, 'attach-recording', { meetingId: id }),
  perform: async (context, { id, n, file }) => {
    const heard = await heardItem(context, { id, n })
    const kept = await keepRecording(context, file)
    const attached = await attach(context, heard, kept).catch(async (error: unknown) => {
      await context.storage.remove(kept.storedAs)
      throw error
    })
    if (attached.outcome === 'stood') await context.storage.remove(kept.storedAs)
    return answerOf(context, attached.id)
  },
}

type Heard = { meeting: MeetingRecord; item: MeetingItem; unitId: string | null }

const heardItem = async (
  { database, actor }: ActContext,
  { id, n }: Pick<Input, 'id' | 'n'>,
): Promise<Heard> => {
  const meeting = await findMeeting(database, id)
  const item = meeting && itemOf(meeting.state, n)
  if (!meeting || !item) throw notFound()
  if (actor.employeeId !== null && item.employeeId === actor.employeeId)
    throw forbidden('Nobody acts in his own case.')
  if (item.status === 'waiting' || item.status === 'dropped')
    throw conflict('This item was not opened: there is no interview to be recorded.')
  const { unitId } = await database.commission.findUniqueOrThrow({
    where: { id: meeting.commissionId },
    select: { unitId: true },
  })
  return { meeting, item, unitId }
}

/** The recording that this request made before, or that has the same content; null when it is new. */
const standingOne = async (
  tx: Transaction,
  { requestId }: ActContext,
  { id, n, sha256 }: Pick<Input, 'id' | 'n'> & Pick<KeptRecording, 'sha256'>,
): Promise<string | null> => {
  const before = await findRecording(tx, requestId)
  if (before && before.sha256 !== sha256)
    throw new Problem('key-reused', { detail: 'This Idempotency-Key was used for another recording.' })
  if (before) return before.id
  const others = await recordingsOf(tx, id)
  return others.find((each) => each.n === n && each.sha256 === sha256 && each.state === 'kept')?.id ?? null
}

type Attached = { outcome: 'attached' | 'stood'; id: string }

/** One at a time: of two who send the same at once, the second finds what the first has attached. */
const attach = (context: ActContext, heard: Heard, kept: KeptRecording): Promise<Attached> =>
  context.database.$transaction(async (tx) => {
    const { meeting, item } = heard
    await lockRecordingsOf(tx, meeting.id)
    const id = await standingOne(tx, context, { id: meeting.id, n: item.n, sha256: kept.sha256 })
    if (id !== null) return { outcome: 'stood', id }
    await store(tx, context, { ...heard, kept })
    return { outcome: 'attached', id: context.requestId }
  })

const store = (
  tx: Transaction,
  { actor, clock, requestId }: ActContext,
  { meeting, item, unitId, kept }: Heard & { kept: KeptRecording },
): Promise<void> =>
  storeRecording(
    tx,
    {
      ...kept,
      id: requestId,
      meetingId: meeting.id,
      n: item.n,
      caseId: item.caseId,
      unitId,
      ruleset: meeting.state.ruleset,
      heldOn: meeting.heldOn,
      storedAt: clock.now().toString({ fractionalSecondDigits: 3 }),
      storedById: actor.accountId,
    },
    { on: clock.today().toString() },
  )

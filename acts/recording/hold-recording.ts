import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import {
  findRecording,
  lockRecordingsOf,
  logRecording,
  type RecordingChange,
  type RecordingRecord,
} from '../../records/recording/recordings.ts'
import { HOLD_GROUNDS } from '../../regulation/recording/judge-keeping.ts'
import type { Act, ActContext } from '../act.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { answerOf, permitOnRecording } from './find-answer.ts'
import type { RecordingAnswer } from './recording-answer.ts'

const words = z.string().trim().min(1).max(2_000)

const holdInput = z.strictObject({
  recording: z.uuid(),
  ground: z.enum(HOLD_GROUNDS),
  reason: words,
  actNumber: z.string().trim().max(100).optional().meta({ description: 'Of the court’s or the head’s act.' }),
  on: z.iso.date(),
})

/** Holds a recording back from its destruction, with the ground and the reason, until it is released. */
export const holdRecording: Act<z.infer<typeof holdInput>, RecordingAnswer> = {
  name: 'hold-recording',
  input: holdInput,
  permitted: (context, { recording }) => permitOnRecording(context, 'hold-recording', recording),
  perform: (context, { recording, on, ground, reason, actNumber }) =>
    changed(context, { recording, on }, ({ holds }) => {
      const isHeld = holds.some((hold) => hold.ground === ground && hold.reason === reason)
      return isHeld ? null : { event: 'held', data: { ground, reason, actNumber: actNumber || null } }
    }),
}

const releaseInput = z.strictObject({
  recording: z.uuid(),
  hold: z.uuid(),
  reason: words,
  on: z.iso.date(),
})

/** Takes a hold off a recording, with the reason; what else keeps it stays. */
export const releaseRecording: Act<z.infer<typeof releaseInput>, RecordingAnswer> = {
  name: 'release-recording',
  input: releaseInput,
  permitted: (context, { recording }) => permitOnRecording(context, 'hold-recording', recording),
  perform: (context, { recording, hold, reason, on }) =>
    changed(context, { recording, on }, ({ holds }) => {
      if (!holds.some(({ id }) => id === hold)) throw conflict('This hold is not on the recording.')
      return { event: 'released', data: { hold, reason } }
    }),
}

/** Logs what `told` says of the recording as it is, one person at a time; null: it is so already. */
const changed = async (
  context: ActContext,
  { recording, on }: { recording: string; on: string },
  told: (found: RecordingRecord) => RecordingChange | null,
): Promise<RecordingAnswer> => {
  const { actor, clock, database } = context
  if (on > clock.today().toString()) throw invalid('on', `${on} lies ahead`)
  await database.$transaction(async (tx) => {
    const event = told(await present(tx, recording))
    if (event === null) return
    const at = clock.now().toString()
    await logRecording(tx, recording, { ...event, on, at, byId: actor.accountId })
  })
  return answerOf(context, recording)
}

const present = async (tx: Transaction, id: string): Promise<RecordingRecord> => {
  const found = await findRecording(tx, id)
  if (!found) throw notFound()
  await lockRecordingsOf(tx, found.meetingId)
  const now = (await findRecording(tx, id)) ?? found
  if (now.state === 'destroyed') throw conflict('This recording was destroyed by an act.')
  return now
}

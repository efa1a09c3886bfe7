import { z } from 'zod'
import { findRecording, logRecording } from '../../records/recording/recordings.ts'
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
  perform: async (context, { recording, on, ground, reason, actNumber }) => {
    const found = await present(context, recording, on)
    const isHeld = found.holds.some((hold) => hold.ground === ground && hold.reason === reason)
    const data = { ground, reason, actNumber: actNumber || null }
    if (!isHeld)
      await logRecording(context.database, recording, { event: 'held', data, ...done(context, on) })
    return answerOf(context, recording)
  },
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
  perform: async (context, { recording, hold, reason, on }) => {
    const found = await present(context, recording, on)
    if (!found.holds.some(({ id }) => id === hold)) throw conflict('This hold is not on the recording.')
    const event = { event: 'released', data: { hold, reason } } as const
    await logRecording(context.database, recording, { ...event, ...done(context, on) })
    return answerOf(context, recording)
  },
}

const present = async ({ database, clock }: ActContext, id: string, on: string) => {
  if (on > clock.today().toString()) throw invalid('on', `${on} lies ahead`)
  const found = await findRecording(database, id)
  if (!found) throw notFound()
  if (found.state === 'destroyed') throw conflict('This recording was destroyed by an act.')
  return found
}

const done = ({ clock, actor }: ActContext, on: string) => ({
  ...{ on, at: clock.now().toString() },
  byId: actor.accountId,
})

import { z } from 'zod'
import {
  judgedObserver,
  markNotified,
  markObserver,
  meetingOfObserver,
  observedMeeting,
} from '../../records/observers/observer-applications.ts'
import type { Act, ActContext } from '../act.ts'
import { HIDDEN } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { invalid, notFound, unlawful } from '../problem.ts'
import { type ObserverAnswer, observerOf } from './observer-answer.ts'

const input = z.discriminatedUnion('step', [
  z.strictObject({ id: z.uuid(), step: z.literal('notified'), on: z.iso.date() }),
  z.strictObject({ id: z.uuid(), step: z.literal('cancelled'), on: z.iso.date() }),
  z.strictObject({
    id: z.uuid(),
    step: z.literal('registered'),
    on: z.iso.date(),
    originals: z.literal('shown'),
    memo: z.literal('confirmed'),
  }),
])
type Input = z.infer<typeof input>

/**
 * Tells what became of an application: its applicant was notified, gave up the place, or was registered on the day with
 * the originals shown and the memo confirmed (para 27, Annex 3).
 */
export const tellOfObserver: Act<Input, ObserverAnswer> = {
  name: 'tell-of-observer',
  input,
  permitted: async (context, { id }) => {
    const meetingId = await meetingOfObserver(context.database, id)
    return meetingId === null ? HIDDEN : permit(context, 'register-observer', { meetingId })
  },
  perform: async (context, given) => {
    const { database, clock } = context
    const { id, step, on } = given
    if (on > clock.today().toString()) throw invalid('on', `${on} lies ahead`)
    const found = await find(context, id)
    if (step === 'registered') await requireAdmitted(context, given)
    if (step === 'notified')
      await markNotified(database, id, { outcome: found.admission.outcome, how: 'telephone', on })
    else await markObserver(database, { id, step, on })
    return observerOf(await find(context, id))
  },
}

const find = async ({ database }: ActContext, id: string) => {
  const found = await judgedObserver(database, id)
  if (!found) throw notFound()
  return found
}

/** Only who is admitted is registered, and on the day of the meeting. */
const requireAdmitted = async (context: ActContext, { id, on }: Input): Promise<void> => {
  const { admission, meetingId } = await find(context, id)
  if (admission.outcome !== 'admitted') throw unlawful({ detail: admission.reason, cite: admission.cite })
  const { heldOn } = await observedMeeting(context.database, meetingId)
  if (on !== heldOn)
    throw unlawful({
      detail: `observers are registered on the day of the meeting, ${heldOn}`,
      cite: admission.cite,
    })
}

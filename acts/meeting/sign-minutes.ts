import { z } from 'zod'
import { signMinutes as judgeSignature } from '../../regulation/meeting/sign-minutes.ts'
import { minutesSignedSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { invalid } from '../problem.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({
  id: z.uuid(),
  signedOn: z.iso.date(),
  signers: z
    .array(z.uuid())
    .min(1)
    .max(99)
    .meta({ description: 'Members who were present, and the secretary.' }),
})

/** What signing the minutes answers: whose signature is still missing when this is taken. */
export const signedMinutesAnswer = z.object({ missing: z.array(z.uuid()) })

/** Records signatures under the minutes, a fact: it is taken also while the meeting cannot be asked (para 33). */
export const signMinutes: Act<z.infer<typeof input>, z.infer<typeof signedMinutesAnswer>> = {
  name: 'sign-minutes',
  input,
  permitted: (context, { id }) => permit(context, 'sign-minutes', { meetingId: id }),
  perform: async (context, { id, signedOn, signers }) => {
    const { clock, database } = context
    if (signedOn > clock.today().toString()) throw invalid('signedOn', 'lies in the future')
    const { state } = await meetingUnderWay(context, id)
    const given = { signers, on: signedOn }
    const { missing } = requireLawful(judgeSignature(state, given))
    await database.$transaction((tx) =>
      tellMeeting(tx, context, { meetingId: id, signal: minutesSignedSignal }, given),
    )
    return { missing: [...missing] }
  },
}

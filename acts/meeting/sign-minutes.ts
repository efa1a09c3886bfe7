import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { signMinutes as judgeSignature, type SignatureGiven } from '../../regulation/meeting/sign-minutes.ts'
import { minutesSignedSignal } from '../../workflows/meeting/messages.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { invalid } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
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
  documents: z
    .array(uploadSchema)
    .max(1)
    .default([])
    .meta({ description: 'The scan of the minutes as they were signed on paper.' }),
})

/** What signing the minutes answers: whose signature is still missing when this is taken. */
export const signedMinutesAnswer = z.object({ missing: z.array(z.uuid()) })

/**
 * Records signatures under the minutes, with the scan of what was signed on paper: a fact, taken also while the meeting cannot
 * be asked (para 33).
 */
export const signMinutes: Act<z.infer<typeof input>, z.infer<typeof signedMinutesAnswer>> = {
  name: 'sign-minutes',
  input,
  permitted: (context, { id }) => permit(context, 'sign-minutes', { meetingId: id }),
  perform: async (context, { id, signedOn, signers, documents }) => {
    if (signedOn > context.clock.today().toString()) throw invalid('signedOn', 'lies in the future')
    const { state } = await meetingUnderWay(context, id)
    const given = { signers, on: signedOn }
    return keepDocuments(context, { uploads: documents, field: 'documents' }, ([kept]) =>
      context.database.$transaction((tx) => sign(tx, context, { state, given, kept })),
    )
  },
}

type Signing = { state: MeetingState; given: SignatureGiven; kept: KeptDocument | undefined }

const sign = async (
  tx: Transaction,
  context: ActContext,
  { state, given, kept }: Signing,
): Promise<z.infer<typeof signedMinutesAnswer>> => {
  const { clock, actor, requestId } = context
  const { meetingId } = state
  // Judged before anything is stored; the id of the document is not known yet.
  const scan = kept && { documentId: requestId, sha256: kept.sha256 }
  const { missing } = requireLawful(judgeSignature(state, { ...given, ...(scan && { scan }) }))
  const documentId =
    kept &&
    (await recordDocument(tx, {
      ...{ ...kept, caseId: null, factId: null, meetingId, kind: 'signed-minutes' },
      ...{ storedAt: clock.now(), storedById: actor.accountId },
    }))
  const told = {
    ...given,
    ...(scan && documentId !== undefined && { scan: { ...scan, documentId } }),
  }
  await tellMeeting(tx, context, { meetingId, signal: minutesSignedSignal }, told)
  return { missing: [...missing] }
}

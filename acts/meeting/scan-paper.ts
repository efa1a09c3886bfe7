import { z } from 'zod'
import { recordDocument } from '../../records/document/record-document.ts'
import { scanPaper as judgeScan } from '../../regulation/meeting/hold-on-paper.ts'
import { paperScannedSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { uploadSchema } from '../upload.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({ id: z.uuid(), file: uploadSchema })

/** What bringing a scan answers. */
export const scannedAnswer = z.object({ document: z.uuid(), sha256: z.string() })

/** Puts a scan of vote sheets on record, before votes are entered from them. It is taken without Temporal, too. */
export const scanPaper: Act<z.infer<typeof input>, z.infer<typeof scannedAnswer>> = {
  name: 'scan-paper',
  input,
  permitted: (context, { id }) => permit(context, 'hold-on-paper', { meetingId: id }),
  perform: async (context, { id, file }) => {
    const { database, clock, actor, requestId } = context
    const { state } = await meetingUnderWay(context, id)
    const on = clock.today().toString()
    return keepDocuments(context, { uploads: [file], field: 'file' }, ([kept]) =>
      database.$transaction(async (tx) => {
        if (!kept) throw new Error('one file was taken and none was kept')
        const { sha256 } = kept
        requireLawful(judgeScan(state, { documentId: requestId, sha256, on }))
        const documentId = await recordDocument(tx, {
          ...{ ...kept, caseId: null, factId: null, meetingId: id, kind: 'vote-sheets' },
          storedAt: clock.now(),
          storedById: actor.accountId,
        })
        const told = { meetingId: id, signal: paperScannedSignal }
        await tellMeeting(tx, context, told, { documentId, sha256, on })
        return { document: documentId, sha256 }
      }),
    )
  },
}

import { z } from 'zod'
import {
  listNotices as listNoticeRecords,
  NOTICE_OUTCOMES,
  type NoticeLine,
} from '../../records/notice/list-notices.ts'
import type { Page } from '../../records/paging/page.ts'
import { NOTICE_KINDS } from '../../texts/notices/notice-kinds.ts'
import type { Act } from '../act.ts'
import { namedOrder } from '../acting/acting-answer.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { correctionAnswer } from './correction-answer.ts'

const input = z.strictObject({
  case: z.uuid().optional(),
  outcome: z.enum(NOTICE_OUTCOMES).optional(),
  owed: z
    .literal(true)
    .optional()
    .meta({ description: 'Only what the personnel service has to serve by hand.' }),
  ...pageFields,
})
const position = z.tuple([z.iso.datetime(), z.uuid()])

const WRITTEN_KINDS = Object.entries(NOTICE_KINDS).flatMap(([kind, { service }]) =>
  service === 'written' ? [kind] : [],
)

/** The notices that the actor may see, the newest first; of one case, of one outcome, or owed, where that is asked. */
export const listNotices: Act<z.infer<typeof input>, Page<NoticeLine>> = {
  name: 'list-notices',
  input,
  permitted: (context, { case: caseId }) =>
    caseId === undefined ? permit(context, 'list-notices', 'body') : permit(context, 'read-case', { caseId }),
  perform: ({ actor, database }, asked) =>
    listNoticeRecords(database, {
      viewer: caseViewer(actor),
      caseId: asked.case,
      outcome: asked.outcome,
      owed: asked.owed && { writtenKinds: WRITTEN_KINDS },
      page: pageRequest(asked, position),
    }),
}

const lineShape = {
  id: z.uuid(),
  caseId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  kind: z.string(),
  role: z.string(),
  recipientId: z.uuid().nullable(),
  cite: z.array(z.string()),
  channel: z.enum(['mail', 'hand']).nullable(),
  outcome: z.enum(NOTICE_OUTCOMES),
  queuedAt: z.iso.datetime(),
  servedOn: z.iso.date().nullable(),
  servedHow: z.string().nullable(),
  servedDocumentId: z.uuid().nullable(),
}

/** What `GET /notices` answers. */
export const noticesAnswer = pageSchema(z.object({ ...lineShape, settledAt: z.iso.datetime().nullable() }))

/** What `GET /notices/{id}` answers. */
export const noticeAnswer = z.object({
  ...lineShape,
  language: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  acting: namedOrder,
  attempts: z.array(z.object({ at: z.iso.datetime(), outcome: z.string(), response: z.string() })),
  correction: correctionAnswer
    .nullable()
    .meta({ description: 'Of a notice of a correction: what its mail does not say.' }),
})

import { z } from 'zod'
import { type DocumentLine, listDocuments } from '../../records/case-reading/list-documents.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ caseId: z.uuid(), ...pageFields })
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The documents of a case, each with the hash that shows that it was not changed. */
export const listCaseDocuments: Act<z.infer<typeof input>, Page<DocumentLine>> = {
  name: 'list-case-documents',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: ({ database }, asked) =>
    listDocuments(database, { caseId: asked.caseId, page: pageRequest(asked, position) }),
}

/** What `GET /cases/{id}/documents` answers. */
export const caseDocumentsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    kind: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    factId: z.uuid().nullable(),
    storedAt: z.iso.datetime(),
  }),
)

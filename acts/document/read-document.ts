import type { Readable } from 'node:stream'
import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { readDocumentEntry } from '../../records/document/record-document.ts'
import { observerPaper } from '../../records/observers/observer-applications.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED, HIDDEN, type Permission } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ document: z.uuid() })

/** A document to be sent to its reader; `content` is read once. */
export type ReadDocument = {
  fileName: string
  mediaType: string
  size: number
  sha256: string
  content: Readable
}

/**
 * Hands out a document to whoever may read its case, or its meeting; each reading is put on the access log before it begins. One that
 * belongs to no case (a scan for many, a consent) is read by whoever stored it and by roles of the whole body.
 */
export const readDocument: Act<z.infer<typeof input>, ReadDocument> = {
  name: 'read-document',
  input,
  permitted: async (context, { document }) => {
    const entry = await readDocumentEntry(context.database, document)
    if (!entry) return HIDDEN
    const observed = await observerPaper(context.database, document)
    if (observed) {
      const { of, meetingId } = observed
      return permit(context, of === 'opinion' ? 'read-opinions' : 'register-observer', { meetingId })
    }
    const { caseId, meetingId, storedById } = entry
    if (meetingId !== null) return permit(context, 'read-meeting', { meetingId })
    return caseId === null
      ? permittedWithoutCase(context, storedById)
      : permit(context, 'read-case', { caseId })
  },
  perform: async ({ database, storage, clock, actor }, { document }) => {
    const entry = await readDocumentEntry(database, document)
    if (!entry) throw notFound()
    const { caseId, storedAs, fileName, mediaType, size, sha256 } = entry
    await recordAccess(database, {
      at: clock.now(),
      accountId: actor.accountId,
      what: `document ${document}`,
      ...(caseId !== null && { caseId }),
    })
    return { fileName, mediaType, size, sha256, content: await storage.open(storedAs) }
  },
}

const permittedWithoutCase = async (context: ActContext, storedById: string): Promise<Permission> => {
  if (storedById === context.actor.accountId) return ALLOWED
  const offices = await permit(context, 'read-determination', 'wholeBody')
  return offices.outcome === 'allowed' ? ALLOWED : HIDDEN
}

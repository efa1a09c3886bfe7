import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { readDocumentEntry } from '../../records/document/record-document.ts'
import { findPaper } from '../../records/paper/find-paper.ts'
import type { Act } from '../act.ts'
import type { ReadDocument } from '../document/read-document.ts'
import { HIDDEN } from '../permission/permission.ts'
import { notFound } from '../problem.ts'
import { mayRead, subjectOfKey } from './paper-subject.ts'

const input = z.strictObject({ paper: z.uuid() })

/** Hands out a paper to whoever may read what it is of; each reading is put on the access log before it begins. */
export const readMadePaper: Act<z.infer<typeof input>, ReadDocument> = {
  name: 'read-paper',
  input,
  permitted: async (context, { paper }) => {
    const found = await findPaper(context.database, paper)
    return found ? mayRead(context, subjectOfKey(found.subject)) : HIDDEN
  },
  perform: async ({ database, storage, clock, actor }, { paper }) => {
    const found = await findPaper(database, paper)
    const entry = found && (await readDocumentEntry(database, found.documentId))
    if (!found || !entry) throw notFound()
    const { storedAs, fileName, mediaType, size, sha256 } = entry
    await recordAccess(database, {
      at: clock.now(),
      accountId: actor.accountId,
      what: `paper ${paper}`,
      ...(found.caseId !== null && { caseId: found.caseId }),
    })
    return { fileName, mediaType, size, sha256, content: await storage.open(storedAs) }
  },
}

import { z } from 'zod'
import { archiveOf } from '../../platform/archive/write-archive.ts'
import { recordAccess } from '../../records/access/access-log.ts'
import { readDocumentEntry } from '../../records/document/record-document.ts'
import { filedDocuments } from '../../records/paper/filed-documents.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import type { ArchiveFile } from './archive-personnel-file.ts'
import { makePaper } from './make-paper.ts'
import { paperLanguage } from './papers-of.ts'
import { numbered, storedFile, withSums } from './summed-files.ts'

const input = z.strictObject({ caseId: z.uuid(), language: paperLanguage })

/**
 * The dossier of a case as one archive: its inventory first, then the documents in the order of the inventory, the profile as
 * it was printed, and the hash of each file (para 15, art. 48(10)). Whoever may read the case takes it, the employee his own.
 *
 * @throws Problem `unlawful` while the case has no document
 */
export const archiveDossier: Act<z.infer<typeof input>, ArchiveFile> = {
  name: 'archive-dossier',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async (context, { caseId, language }) => {
    const { database, clock, actor } = context
    const subject = { of: 'case', id: caseId } as const
    const { row } = await makePaper(context, { kind: 'dossier-inventory', language, subject })
    const inventory = await readDocumentEntry(database, row.documentId)
    const found = await database.case.findUnique({ where: { id: caseId }, select: { number: true } })
    if (!inventory || !found) throw notFound()
    await recordAccess(database, { at: clock.now(), accountId: actor.accountId, what: 'dossier', caseId })
    const filed = await filedDocuments(database, [caseId])
    const profiles = filed.filter(({ of, kind }) => of === 'paper' && kind === 'profile')
    const documents = filed.filter(({ of }) => of === 'document')
    const files = [
      storedFile(context, { ...inventory, name: inventory.fileName }),
      ...documents.map((each, at) =>
        storedFile(context, { ...each, name: numbered('documents', at + 1, each.fileName) }),
      ),
      ...profiles.map((each) => storedFile(context, { ...each, name: each.fileName })),
    ]
    const content = archiveOf(withSums(files))
    return { fileName: `dossier-${found.number}.zip`, mediaType: 'application/zip', content }
  },
}

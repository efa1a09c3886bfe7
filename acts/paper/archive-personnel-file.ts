import type { Readable } from 'node:stream'
import { z } from 'zod'
import { archiveOf } from '../../platform/archive/write-archive.ts'
import { recordAccess } from '../../records/access/access-log.ts'
import { fullName, type Person } from '../../records/case-reading/person.ts'
import { peopleById } from '../../records/meeting/read-meeting.ts'
import { type FiledDocument, filedDocuments } from '../../records/paper/filed-documents.ts'
import { type PersonnelFile, readPersonnelFile } from '../../records/paper/personnel-file.ts'
import { type FileIndex, indexPage, indexTable } from '../../texts/archive/file-index.ts'
import { LANGUAGES } from '../../texts/language.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { fileIndexWorkbook } from './file-index-workbook.ts'
import { lostFiles } from './lost-files.ts'
import { numbered, storedFile, summedFile, withSums } from './summed-files.ts'

const input = z.strictObject({
  id: z.uuid(),
  language: z.enum(LANGUAGES).optional().meta({ description: 'Of the index; the reader’s own if left out.' }),
})

/** An archive to be sent; it is written while it is sent. */
export type ArchiveFile = { fileName: string; mediaType: string; content: Readable }

/**
 * The personnel file of an employee as one archive: every certification with its papers and documents, an index as a page and
 * as a workbook, and the hash of each file (para 34). The employee takes his own by himself; each taking is on the access log.
 */
export const archivePersonnelFile: Act<z.infer<typeof input>, ArchiveFile> = {
  name: 'archive-personnel-file',
  input,
  permitted: (context, { id }) => permit(context, 'read-employee', { employeeId: id }),
  perform: async (context, { id, language = context.language }) => {
    const { database, clock, actor } = context
    const [file, people] = await Promise.all([readPersonnelFile(database, id), peopleById(database, [id])])
    const person = people.get(id)
    if (!file || !person) throw notFound()
    const documents = await filedDocuments(
      database,
      file.cases.map((each) => each.id),
    )
    await recordAccess(database, {
      at: clock.now(),
      accountId: actor.accountId,
      what: `personnel-file ${id}`,
    })
    const named = nameFiles(file, documents)
    const lost = await lostFiles(
      context,
      named.map(({ storedAs }) => storedAs),
    )
    const index = indexOf(file, person, named.map(stateIn(lost)))
    const files = [
      summedFile('index.html', Buffer.from(indexPage(index, language))),
      summedFile('index.xlsx', await fileIndexWorkbook(indexTable(index, language))),
      ...named.map((each) => storedFile(context, each)),
    ]
    const fileName = `personnel-file-${person.personnelNumber}.zip`
    return { fileName, mediaType: 'application/zip', content: archiveOf(withSums(files)) }
  },
}

type NamedFile = FiledDocument & { name: string }
type IndexedFile = NamedFile & { state: 'there' | 'missing' }

/** An index leads to no file that the storage has lost. */
const stateIn =
  (lost: ReadonlySet<string>) =>
  (file: NamedFile): IndexedFile => ({ ...file, state: lost.has(file.storedAs) ? 'missing' : 'there' })

const FOLDERS = { paper: 'papers', document: 'documents' } as const

/** Each file has its name in the folder of its case. */
const nameFiles = ({ cases }: PersonnelFile, documents: readonly FiledDocument[]): NamedFile[] =>
  cases.flatMap(({ id, number }) =>
    (['paper', 'document'] as const).flatMap((of) =>
      documents
        .filter((each) => each.caseId === id && each.of === of)
        .map((each, at) => ({ ...each, name: numbered(`${number}/${FOLDERS[of]}`, at + 1, each.fileName) })),
    ),
  )

const indexOf = (
  { held, cases }: PersonnelFile,
  person: Person,
  files: readonly IndexedFile[],
): FileIndex => ({
  employee: fullName(person),
  held,
  cases: cases.map(({ id, number, kind, round, state, decision }) => ({
    ...{ number, kind, round, state, decision },
    files: files.filter(({ caseId }) => caseId === id),
  })),
})

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { type ArchivedFile, archiveOf } from '../../platform/archive/write-archive.ts'
import { recordAccess } from '../../records/access/access-log.ts'
import { readLog, verifyChain } from '../../records/case/read-log.ts'
import { wholeCase } from '../../records/hand-over/whole-case.ts'
import type { FileSum } from '../../texts/archive/file-sums.ts'
import type { Act, ActContext } from '../act.ts'
import { filesThere, numbered, storedFile } from '../paper/summed-files.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ caseId: z.uuid() })

/** The archive to be sent. */
type Archive = { fileName: string; mediaType: string; content: Readable }

/**
 * Hands over a whole case: its log with the chain of hashes, its facts, notices and papers with their files, as one
 * archive; the last file in it is the receipt, which names each with its SHA-256, also one that the storage has lost (section 7:
 * transfer to another body).
 */
export const handOverCase: Act<z.infer<typeof input>, Archive> = {
  name: 'hand-over-case',
  input,
  permitted: (context, { caseId }) => permit(context, 'hand-over-case', { caseId }),
  perform: async (context, { caseId }) => {
    const { database, clock, actor } = context
    const found = await wholeCase(database, caseId)
    if (!found) throw notFound()
    const at = clock.now()
    await recordAccess(database, { at, accountId: actor.accountId, what: 'hand-over', caseId })
    const content = archiveOf(filesOf(context, found))
    return { fileName: `${found.record.number}.zip`, mediaType: 'application/zip', content }
  },
}

type Whole = NonNullable<Awaited<ReturnType<typeof wholeCase>>>

async function* filesOf(context: ActContext, found: Whole): AsyncGenerator<ArchivedFile> {
  const { database, clock, actor } = context
  const { record, facts, notices, documents } = found
  const receipt: FileSum[] = []
  const written = (name: string, value: unknown): ArchivedFile => {
    const content = Buffer.from(JSON.stringify(value, null, 2))
    const sha256 = createHash('sha256').update(content).digest('hex')
    receipt.push({ name, sha256, state: 'there' })
    return { name, content: () => content }
  }
  yield written('case.json', record)
  yield written('log.json', await readLog(database, { caseId: record.id }))
  yield written('facts.json', facts)
  yield written('notices.json', notices)
  const stored = documents.map(({ fileName, ...document }, at) =>
    storedFile(context, { ...document, name: numbered('documents', at + 1, fileName) }),
  )
  yield* filesThere(stored, (line) => receipt.push(line))
  const chain = await verifyChain(database, record.id)
  const by = { handedOverAt: clock.now().toString(), handedOverBy: actor.personnelNumber }
  yield written('receipt.json', { case: record.number, ...by, chain, files: [...receipt] })
}

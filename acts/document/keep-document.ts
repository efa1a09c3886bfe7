import type { Readable } from 'node:stream'
import { type Kept, TooLarge } from '../../platform/storage/storage.ts'
import type { ActContext } from '../act.ts'
import { invalid, Problem } from '../problem.ts'
import type { Upload } from '../upload.ts'
import { contentOf, TAKEN_CONTENTS, TELLING_BYTES } from './document-content.ts'
import { plainName } from './plain-name.ts'

/** A document in the storage that no record names yet. */
export type KeptDocument = Kept & { fileName: string; mediaType: string }

type Keeping = Pick<ActContext, 'storage' | 'settings'>

/**
 * Checks an uploaded file by its content and keeps it. Put it on record (`recordDocument`) in the transaction of what it
 * proves, and discard it when that fails: `keepDocuments` does both around your transaction.
 *
 * @param field the name that a refusal gives to the file
 * @throws Problem `invalid` for an empty file, or one that is none of the documents taken; `too-large`
 */
export const keepDocument = async (
  { storage, settings }: Keeping,
  upload: Upload,
  field: string,
): Promise<KeptDocument> => {
  const fileName = plainName(upload.fileName)
  if (upload.size === 0) throw invalid(field, `${fileName} is empty`)
  const mediaType = contentOf(await firstBytes(upload.open()), fileName)
  if (mediaType === null) throw invalid(field, `${fileName} is not a ${TAKEN_CONTENTS} document`)
  const maxBytes = settings.limits.documentBytes
  const kept = await storage.keep(upload.open(), { maxBytes }).catch((error: unknown) => {
    if (error instanceof TooLarge)
      throw new Problem('too-large', {
        detail: `${field}: ${fileName} is larger than the ${maxBytes} bytes allowed.`,
      })
    throw error
  })
  return { ...kept, fileName, mediaType }
}

/**
 * Keeps uploaded files, and takes them out of the storage again when what needs them fails.
 *
 * @param record what needs them: its transaction, with `recordDocument` for each
 * @example await keepDocuments(context, files, (kept) => database.$transaction((tx) => …))
 */
export const keepDocuments = async <Outcome>(
  keeping: Keeping,
  { uploads, field }: { uploads: readonly Upload[]; field: string },
  record: (kept: readonly KeptDocument[]) => Promise<Outcome>,
): Promise<Outcome> => {
  const kept: KeptDocument[] = []
  try {
    for (const upload of uploads) kept.push(await keepDocument(keeping, upload, field))
    return await record(kept)
  } catch (error) {
    await Promise.all(kept.map(({ storedAs }) => keeping.storage.remove(storedAs)))
    throw error
  }
}

const firstBytes = async (stream: Readable): Promise<Buffer> => {
  let first = Buffer.alloc(0)
  for await (const chunk of stream) {
    first = Buffer.concat([first, chunk])
    if (first.length >= TELLING_BYTES) break
  }
  return first.subarray(0, TELLING_BYTES)
}

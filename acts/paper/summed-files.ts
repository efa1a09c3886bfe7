import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { ArchivedFile } from '../../platform/archive/write-archive.ts'
import { type FileSum, fileSums } from '../../texts/archive/file-sums.ts'
import type { ActContext } from '../act.ts'

/** A file of an archive whose hash is known before it is written; null where the storage has lost it. */
export type SummedFile = {
  name: string
  size: number
  sha256: string
  open: () => Promise<Readable | Buffer | null>
}

/** A document in the storage, by its id. */
export type StoredDocument = { id: string; size: number; sha256: string; storedAs: string }

/** A file that is at hand. @example summedFile('index.html', content).sha256.length //=> 64 */
export const summedFile = (name: string, content: Buffer): SummedFile => ({
  name,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  open: async () => content,
})

type Asking = Pick<ActContext, 'storage' | 'log'>

/** A file of the storage; it is opened when its turn comes. */
export const storedFile = (
  asking: Asking,
  { name, ...document }: StoredDocument & { name: string },
): SummedFile => ({
  ...{ name, size: document.size, sha256: document.sha256 },
  open: () => openedOrLost(asking, document),
})

/**
 * Opens a document for an archive. What the storage has lost is told to whoever operates by its id, and the others are sent; a
 * storage that does not answer is no loss: then the archive breaks off, to be asked for again.
 */
const openedOrLost = async (
  { storage, log }: Asking,
  { id, storedAs }: StoredDocument,
): Promise<Readable | null> => {
  try {
    return await storage.open(storedAs)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    log?.error({ documentId: id }, 'the storage has lost a document that an archive should have')
    return null
  }
}

/** The files that are there, each opened when its turn comes; of each, there or missing, `sum` is told. */
export async function* filesThere(
  files: Iterable<SummedFile>,
  sum: (line: FileSum) => void,
): AsyncGenerator<ArchivedFile> {
  for (const { name, size, sha256, open } of files) {
    const content = await open()
    sum({ name, sha256, state: content === null ? 'missing' : 'there' })
    if (content !== null) yield { name, size, content: () => content }
  }
}

/** The files, and after them `SHA256SUMS` with the hash of each, as `sha256sum --check` reads it. */
export async function* withSums(files: readonly SummedFile[]): AsyncGenerator<ArchivedFile> {
  const sums: FileSum[] = []
  yield* filesThere(files, (line) => sums.push(line))
  yield { name: 'SHA256SUMS', content: () => Buffer.from(fileSums(sums)) }
}

/** The name of a file in its folder: numbered, so that none hides another. @example numbered('documents', 1, 'a.pdf') //=> 'documents/001 a.pdf' */
export const numbered = (folder: string, n: number, fileName: string): string =>
  `${folder}/${String(n).padStart(3, '0')} ${fileName}`

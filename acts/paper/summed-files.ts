import { createHash } from 'node:crypto'
import type { ArchivedFile } from '../../platform/archive/write-archive.ts'
import type { ActContext } from '../act.ts'

/** A file of an archive whose hash is known before it is written. */
export type SummedFile = ArchivedFile & { sha256: string }

/** A file that is at hand. @example summedFile('index.html', content).sha256.length //=> 64 */
export const summedFile = (name: string, content: Buffer): SummedFile => ({
  name,
  sha256: createHash('sha256').update(content).digest('hex'),
  content: () => content,
})

/** A file of the storage; it is opened when its turn comes. */
export const storedFile = (
  { storage }: Pick<ActContext, 'storage'>,
  { name, sha256, storedAs }: { name: string; sha256: string; storedAs: string },
): SummedFile => ({ name, sha256, content: () => storage.open(storedAs) })

/** The files, and after them `SHA256SUMS` with the hash of each, as `sha256sum --check` reads it. */
export async function* withSums(files: readonly SummedFile[]): AsyncGenerator<ArchivedFile> {
  for (const { name, content } of files) yield { name, content }
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
  yield { name: 'SHA256SUMS', content: () => Buffer.from(sums) }
}

/** The name of a file in its folder: numbered, so that none hides another. @example numbered('documents', 1, 'a.pdf') //=> 'documents/001 a.pdf' */
export const numbered = (folder: string, n: number, fileName: string): string =>
  `${folder}/${String(n).padStart(3, '0')} ${fileName}`

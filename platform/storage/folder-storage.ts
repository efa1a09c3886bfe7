import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type ByteRange,
  isStoredName,
  type Kept,
  Measure,
  requireName,
  type Storage,
  type StoredName,
} from './storage.ts'

/** What is being written has this ending until it is whole. */
const PARTIAL = '.partial'

/**
 * Keeps documents in a folder: production mounts one that all processes share.
 *
 * @example
 * const { storedAs, sha256 } = await folderStorage('.attestor/documents').keep(request, { maxBytes: 1_000_000 })
 */
export const folderStorage = (folder: string): Storage => ({
  keep: (stream, { maxBytes }) => keep(folder, stream, maxBytes),
  open: async (storedAs, range) => {
    const path = pathOf(folder, storedAs)
    await access(path).catch(() => {
      throw new RangeError(`no document ${storedAs}`)
    })
    return createReadStream(path, boundsOf(range))
  },
  remove: (storedAs) => rm(pathOf(folder, storedAs), { force: true }),
  sweep: (before) => sweep(folder, before),
  list: (before) => list(folder, before),
})

const keep = async (folder: string, stream: Readable, maxBytes: number): Promise<Kept> => {
  const storedAs = `${randomUUID().slice(0, 2)}/${randomUUID()}`
  const path = pathOf(folder, storedAs)
  const partial = `${path}${PARTIAL}`
  const measure = new Measure(maxBytes)
  await mkdir(dirname(path), { recursive: true })
  try {
    await pipeline(stream, (chunks) => measure.through(chunks), createWriteStream(partial, { flush: true }))
    await rename(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { storedAs, ...measure.ended() }
}

const boundsOf = (range: ByteRange | undefined) => (range ? { start: range.from, end: range.to } : {})

/** A rename is on the disk only once its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const sweep = async (folder: string, before: Date): Promise<number> => {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  let swept = 0
  for (const name of names.filter((each) => each.endsWith(PARTIAL))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found === null || found.mtime >= before) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

/** A page is one of the folders in it, of which there are 256 at most. */
async function* list(folder: string, before: Date): AsyncGenerator<StoredName[]> {
  for (const inner of (await readdir(folder).catch(() => [])).sort()) {
    const page: StoredName[] = []
    for (const name of await readdir(join(folder, inner)).catch(() => [])) {
      const storedAs = `${inner}/${name}`
      if (!isStoredName(storedAs)) continue
      const found = await stat(join(folder, storedAs)).catch(() => null)
      if (found !== null && found.mtime < before) page.push({ storedAs, keptAt: found.mtime })
    }
    if (page.length > 0) yield page
  }
}

const pathOf = (folder: string, storedAs: string): string => join(folder, requireName(storedAs))

import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { SpreadsheetError } from './spreadsheet-error.ts'

/** How much a file may unpack to: bytes in all, files inside, and how many times larger than it is. */
export type ArchiveLimits = { maxUnpackedBytes: number; maxEntries?: number; maxRatio?: number }

/** A ZIP file whose contents are read as streams, never unpacked to memory or disk. */
export type Archive = {
  names: readonly string[]
  read(name: string): Promise<Readable>
  close(): void
}

const MAX_ENTRIES = 2_000
/** Deflate reaches about 1,000; workbooks of real people stay far below 100. */
const MAX_RATIO = 200
/** A small file may be packed as tightly as it likes. */
const SMALL = 16 * 1024 * 1024

/**
 * Opens a ZIP file and refuses what unpacks to more than the limits, before anything is unpacked. The sizes that it
 * declares are enforced again while it is read: a file that lies about them is `damaged`.
 *
 * @throws SpreadsheetError `not-a-workbook` when it is no ZIP file, `too-large` when it exceeds the limits
 */
export const openArchive = async (path: string, limits: ArchiveLimits): Promise<Archive> => {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(notAnArchive)
  try {
    const entries = await entriesOf(zip, limits)
    return {
      names: [...entries.keys()],
      read: (name) => readEntry(zip, entries.get(name), name),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof SpreadsheetError ? error : notAnArchive()
  }
}

const notAnArchive = (): never => {
  throw new SpreadsheetError('not-a-workbook', 'The file is neither an XLSX workbook nor a ZIP of CSV files.')
}

const entriesOf = async (zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  if (zip.entryCount > (limits.maxEntries ?? MAX_ENTRIES)) throw tooLarge('It holds too many files.')
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > limits.maxUnpackedBytes)
      throw tooLarge(`It unpacks to more than ${limits.maxUnpackedBytes} bytes.`)
    if (entry.isEncrypted())
      throw new SpreadsheetError('not-a-workbook', 'The file is protected by a password.')
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  if (unpacked > SMALL && unpacked > zip.fileSize * (limits.maxRatio ?? MAX_RATIO))
    throw tooLarge('It unpacks to far more than its size.')
  return entries
}

const tooLarge = (why: string) => new SpreadsheetError('too-large', `The file is too large. ${why}`)

const readEntry = async (zip: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> => {
  if (!entry) throw new SpreadsheetError('damaged', `The file has no part ${name}.`)
  return zip.openReadStreamPromise(entry)
}

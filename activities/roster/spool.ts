import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { SheetName } from '../../records/roster/sheets.ts'
import type { ReadRow } from './read-sheet.ts'

/** The sheets whose rows belong to a person. */
export type PersonSheet = Exclude<SheetName, 'units'>
/** A row of any of them, with the sheet it stood in. */
export type SpooledRow = { [S in PersonSheet]: { sheet: S } & ReadRow<S> }[PersonSheet]

/**
 * Rows laid on disk by person: the sheets of a file come one after the other, a person's rows are needed together,
 * and 150,000 people do not fit into memory at once. Each part holds every row of some of the people.
 */
export type Spool = {
  add<S extends PersonSheet>(sheet: S, rows: readonly ReadRow<S>[]): Promise<void>
  /** The rows of one part by personnel number; only after `close`. */
  part(index: number): Promise<Map<string, SpooledRow[]>>
  parts: number
  close(): Promise<void>
  remove(): Promise<void>
}

/** How the temporary folders of spools begin. */
export const SPOOL_PREFIX = 'attestor-roster-'

const PARTS = 64

/** Opens a spool in a temporary folder of its own. */
export const openSpool = async (): Promise<Spool> => {
  const folder = await mkdtemp(join(tmpdir(), SPOOL_PREFIX))
  const path = (index: number) => join(folder, `part-${index}.jsonl`)
  const streams = Array.from({ length: PARTS }, (_, index) => createWriteStream(path(index)))
  // A file that is still to be opened would come into the folder while it is being removed.
  await Promise.all(streams.map((stream) => once(stream, 'open')))
  return {
    parts: PARTS,
    add: (sheet, rows) => writeRows(streams, sheet, rows),
    part: (index) => readPart(path(index)),
    close: async () => {
      for (const stream of streams) stream.end()
      await Promise.all(streams.map((stream) => finished(stream)))
    },
    remove: async () => {
      for (const stream of streams) stream.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const writeRows = async (
  streams: readonly WriteStream[],
  sheet: PersonSheet,
  rows: readonly ReadRow<PersonSheet>[],
): Promise<void> => {
  const lines = new Map<number, string>()
  for (const row of rows) {
    if (row.personnelNumber === null) continue
    const part = partOf(row.personnelNumber)
    lines.set(part, `${lines.get(part) ?? ''}${JSON.stringify({ sheet, ...row })}\n`)
  }
  for (const [part, text] of lines) {
    const stream = streams[part]
    if (stream && !stream.write(text)) await once(stream, 'drain')
  }
}

/** FNV-1a: the same person always comes to the same part. */
const partOf = (personnelNumber: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < personnelNumber.length; at += 1)
    hash = Math.imul(hash ^ personnelNumber.charCodeAt(at), 0x01000193) >>> 0
  return hash % PARTS
}

const readPart = async (path: string): Promise<Map<string, SpooledRow[]>> => {
  const people = new Map<string, SpooledRow[]>()
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const row = JSON.parse(line) as SpooledRow
    const number = row.personnelNumber ?? ''
    const rows = people.get(number)
    if (rows) rows.push(row)
    else people.set(number, [row])
  }
  return people
}

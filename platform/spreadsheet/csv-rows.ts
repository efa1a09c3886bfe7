import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { SheetRow } from './sheet-row.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'

const BATCH = 500
/** No cell of a roster is longer: an unclosed quote must not swallow the file. */
const MAX_RECORD = 100_000

/**
 * The rows of a CSV file as they stream, in batches: comma or semicolon (told from the first line), UTF-8 with or
 * without BOM, or Windows-1251. Rows are counted as a spreadsheet shows them, blank ones too.
 *
 * @param open gives the file from its beginning; it is read twice, first to tell its encoding
 */
export async function* csvRows(open: () => Promise<Readable>): AsyncGenerator<SheetRow[]> {
  const { encoding, delimiter } = await notationOf(await open())
  const parser = parse({
    bom: true,
    delimiter,
    relaxColumnCount: true,
    skipEmptyLines: false,
    trim: true,
    maxRecordSize: MAX_RECORD,
  })
  const source = await open()
  feed(source, encoding, parser)
  try {
    yield* batches(parser)
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error
    throw damaged(error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* batches(parser: AsyncIterable<string[]>): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = []
  let row = 0
  for await (const cells of parser) {
    row += 1
    batch.push({ row, cells })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const feed = (source: Readable, encoding: string, parser: ReturnType<typeof parse>): void => {
  const decoder = new TextDecoder(encoding)
  source.on('data', (chunk: Buffer) => {
    if (parser.write(decoder.decode(chunk, { stream: true }))) return
    source.pause()
    parser.once('drain', () => source.resume())
  })
  source.on('end', () => parser.end(decoder.decode()))
  source.on('error', (error) => parser.destroy(error))
}

type Notation = { encoding: 'utf-8' | 'windows-1251'; delimiter: ',' | ';' }

const notationOf = async (stream: Readable): Promise<Notation> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let first = ''
  let encoding: Notation['encoding'] = 'utf-8'
  try {
    for await (const chunk of stream) {
      if (!first.includes('\n')) first += (chunk as Buffer).toString('latin1')
      utf8.decode(chunk, { stream: true })
    }
    utf8.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw damaged(error)
    encoding = 'windows-1251'
  } finally {
    stream.destroy()
  }
  const line = (first.split('\n')[0] ?? '').replace(/"[^"]*"/g, '')
  return { encoding, delimiter: count(line, ';') >= count(line, ',') && line.includes(';') ? ';' : ',' }
}

const damaged = (error: unknown) =>
  new SpreadsheetError('damaged', `A CSV file cannot be read: ${(error as Error).message}`)

const count = (text: string, sign: string): number => text.split(sign).length - 1

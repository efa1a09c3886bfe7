import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { SpreadsheetError } from './spreadsheet-error.ts'

/** What a reader of XML listens to; names come without their namespace prefix. */
export type XmlListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads XML as it streams and yields after each piece of the stream, so that what was heard can be handed on.
 * Entities of a document type are not expanded: one that is used is an error.
 *
 * @throws SpreadsheetError `damaged` for XML that is not well-formed
 */
export async function* xmlEvents(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw new SpreadsheetError('damaged', `The workbook cannot be read: ${error.message}`)
  })
  parser.on('opentag', (tag) => listener.open(bare(tag.name), tag.attributes))
  parser.on('closetag', (tag) => listener.close(bare(tag.name)))
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
    yield
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error
    throw new SpreadsheetError('damaged', `The workbook cannot be read: ${(error as Error).message}`)
  } finally {
    stream.destroy()
  }
}

/** Reads a whole part of XML. */
export const readXml = async (stream: Readable, listener: XmlListener): Promise<void> => {
  for await (const _ of xmlEvents(stream, listener));
}

const bare = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

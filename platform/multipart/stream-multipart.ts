import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import { MultipartError } from './receive-multipart.ts'

/** A file on its way: its bytes are read once, as they come; `mediaType` is what the sender claims. */
export type FileOnItsWay = { fileName: string; mediaType: string; content: Readable }

/** A form before its end is known: the texts that came before the file, and the file as it comes. */
export type FormOnItsWay = { texts: Readonly<Record<string, string>>; file: FileOnItsWay }

const LIMITS = { files: 1, fields: 50, fieldSize: 100_000, fieldNameSize: 100 }

/** A line on which nothing comes for so long counts as broken, in milliseconds. */
const SILENCE_MS = 60_000

/**
 * Takes the one file of a `multipart/form-data` request while it comes: nothing lies on disk or in memory. When the
 * request breaks off, the file's stream fails, and so does whoever reads it.
 *
 * @param names the fields that may bring the file
 * @param take reads the file; once it refuses, the rest of the request is let go
 * @throws MultipartError `broken` for what is no form or has no such file; whatever `take` throws
 * @example await streamMultipart(request, ['file'], ({ file }) => storage.keep(file.content, { maxBytes }))
 */
export const streamMultipart = <Outcome>(
  request: IncomingMessage,
  names: readonly string[],
  take: (form: FormOnItsWay) => Promise<Outcome>,
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const parser = parserOf(request)
    const texts: Record<string, string> = {}
    let isTaken = false
    // What is left of the request is let go: its sender hears the answer all the same.
    const letGo = () => {
      request.unpipe(parser)
      request.setTimeout(0)
      request.resume()
    }
    const refuse = (error: unknown) => {
      letGo()
      reject(error)
    }
    parser.on('field', (name, value) => {
      texts[name] = value
    })
    parser.on('file', (name, content, { filename, mimeType }) => {
      // Whoever reads it hears of an error; without a reader it must not end the process.
      content.on('error', () => {})
      if (!names.includes(name)) return refuse(new MultipartError('unexpected-file', name, 'takes no file'))
      isTaken = true
      const file = { fileName: filename ?? '', mediaType: mimeType, content }
      take({ texts, file }).finally(letGo).then(resolve, reject)
    })
    // Whoever reads the file hears of its end by its stream, and says what comes of it.
    const endsWithoutFile = () => {
      if (!isTaken) refuse(broken())
    }
    parser.on('error', endsWithoutFile)
    parser.on('close', endsWithoutFile)
    const breakOff = () => parser.destroy(broken())
    request.on('aborted', breakOff)
    request.on('error', breakOff)
    request.setTimeout(SILENCE_MS, breakOff)
    request.pipe(parser)
  })

const parserOf = (request: IncomingMessage): busboy.Busboy => {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' })
  } catch {
    throw broken()
  }
}

const broken = (): MultipartError =>
  new MultipartError('broken', null, 'the form breaks off, or is no multipart/form-data')

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import multer from 'multer'

/** How many files, fields and bytes a field of a form may have. */
const FORM_LIMITS = { files: 10, fields: 200, fieldSize: 1_000_000, fieldNameSize: 100 }

/** A file that came whole and lies on disk; `mediaType` is what the sender claims, `sha256` is in hex. */
export type ReceivedFile = {
  /** The field of the form that brought it. */
  field: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  open(): Readable
}

/** What a form brought: its texts by name, and its files, which lie on disk until `discard`. */
export type ReceivedForm = {
  texts: Record<string, unknown>
  files: ReceivedFile[]
  discard: () => Promise<void>
}

/** Why a form was not received, and at which of its fields. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError'
  readonly reason: 'broken' | 'file-too-large' | 'unexpected-file' | 'too-much'
  readonly field: string | null

  constructor(reason: MultipartError['reason'], field: string | null, message: string) {
    super(message)
    this.reason = reason
    this.field = field
  }
}

/**
 * Receives a `multipart/form-data` request whole, its files to disk and never to memory.
 *
 * @param wanted the fields that take files, how many each, and the largest file in bytes
 * @throws MultipartError; what came until then is removed
 */
export const receiveMultipart = async (
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  wanted: { names: readonly string[]; maxCount: number; fileBytes: number },
): Promise<ReceivedForm> => {
  const upload = multer({
    dest: tmpdir(),
    limits: { ...FORM_LIMITS, fileSize: wanted.fileBytes },
    defParamCharset: 'utf8',
  }).fields(wanted.names.map((name) => ({ name, maxCount: Math.min(wanted.maxCount, FORM_LIMITS.files) })))
  const form: IncomingMessage & Received = request
  await new Promise<void>((resolve, reject) => {
    // multer reads nothing of Express: a plain request of Node is enough for it.
    const receive = upload as unknown as Receive
    receive(form, response, (error: unknown) => (error ? reject(multipartError(error)) : resolve()))
  })
  const received = Object.values(form.files ?? {}).flat()
  const discard = async () => {
    await Promise.all(received.map(({ path }) => rm(path, { force: true })))
  }
  try {
    return { texts: { ...form.body }, files: await Promise.all(received.map(fileOf)), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

type OnDisk = { fieldname: string; originalname: string; mimetype: string; size: number; path: string }
type Received = { files?: Record<string, OnDisk[]>; body?: Record<string, unknown> }
type Receive = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

const fileOf = async (file: OnDisk): Promise<ReceivedFile> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file.path)) hash.update(chunk)
  return {
    field: file.fieldname,
    fileName: file.originalname,
    mediaType: file.mimetype,
    size: file.size,
    sha256: hash.digest('hex'),
    open: () => createReadStream(file.path),
  }
}

const multipartError = (error: unknown): MultipartError => {
  if (!(error instanceof multer.MulterError))
    return new MultipartError('broken', null, 'the form breaks off, or is no multipart/form-data')
  const field = error.field ?? null
  if (error.code === 'LIMIT_FILE_SIZE') return new MultipartError('file-too-large', field, error.message)
  if (error.code === 'LIMIT_UNEXPECTED_FILE')
    return new MultipartError('unexpected-file', field, error.message)
  return new MultipartError('too-much', field, error.message)
}

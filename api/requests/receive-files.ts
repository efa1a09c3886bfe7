import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Request, Response } from 'express'
import multer from 'multer'
import { invalid, Problem } from '../../acts/problem.ts'
import type { Upload } from '../../acts/upload.ts'
import type { Settings } from '../../platform/settings.ts'
import type { RouteFiles } from '../routes/route.ts'

/** How many files, fields and bytes a field of a form may have. */
const FORM_LIMITS = { files: 10, fields: 50, fieldSize: 1_000_000, fieldNameSize: 100 }

/** What a form brought: its texts by name, and its files, which lie on disk until `discard`. */
export type Form = { texts: Record<string, unknown>; files: Upload[]; discard: () => Promise<void> }

/**
 * Receives a `multipart/form-data` request whole, its files to disk and never to memory.
 *
 * @throws Problem `too-large`, `invalid` naming a field that takes no file, `malformed` for a form that breaks off
 */
export const receiveFiles = async (
  exchange: { request: Request; response: Response },
  wanted: RouteFiles,
  settings: Settings,
): Promise<Form> => {
  const { request, response } = exchange
  const fileSize = wanted.limit(settings)
  const upload = multer({
    dest: tmpdir(),
    limits: { ...FORM_LIMITS, fileSize },
    defParamCharset: 'utf8',
  }).fields(
    wanted.formFields.map((name) => ({ name, maxCount: wanted.count === 'one' ? 1 : FORM_LIMITS.files })),
  )
  await new Promise<void>((resolve, reject) => {
    upload(request, response, (error: unknown) => (error ? reject(formProblem(error, fileSize)) : resolve()))
  })
  const received = Object.values(request.files ?? {}).flat()
  const discard = async () => {
    await Promise.all(received.map(({ path }) => rm(path, { force: true })))
  }
  try {
    return { texts: { ...request.body }, files: await Promise.all(received.map(uploadOf)), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

const uploadOf = async (file: Express.Multer.File): Promise<Upload> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file.path)) hash.update(chunk)
  return {
    fileName: file.originalname,
    mediaType: file.mimetype,
    size: file.size,
    sha256: hash.digest('hex'),
    open: () => createReadStream(file.path),
  }
}

const formProblem = (error: unknown, fileSize: number): Problem => {
  if (!(error instanceof multer.MulterError))
    return new Problem('malformed', { detail: 'The form breaks off, or is no multipart/form-data.' })
  if (error.code === 'LIMIT_FILE_SIZE')
    return new Problem('too-large', {
      detail: `${error.field ?? 'file'}: a file may have ${fileSize} bytes at most.`,
    })
  if (error.code === 'LIMIT_UNEXPECTED_FILE')
    return invalid(error.field ?? 'file', 'is not a field that takes a file here, or takes fewer files')
  return new Problem('too-large', { detail: `${error.field ?? 'form'}: ${error.message}.` })
}

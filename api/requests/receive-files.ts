import type { Request, Response } from 'express'
import { invalid, Problem } from '../../acts/problem.ts'
import {
  MultipartError,
  type ReceivedForm,
  receiveMultipart,
} from '../../platform/multipart/receive-multipart.ts'
import type { Settings } from '../../platform/settings.ts'
import type { RouteFiles } from '../routes/route.ts'

/** More files than this come in no form of ours. */
const MANY = 10

/**
 * Receives a `multipart/form-data` request whole, its files to disk and never to memory.
 *
 * @throws Problem `too-large`, `invalid` naming a field that takes no file, `malformed` for a form that breaks off
 */
export const receiveFiles = async (
  exchange: { request: Request; response: Response },
  wanted: RouteFiles,
  settings: Settings,
): Promise<ReceivedForm> => {
  const fileBytes = wanted.limit(settings)
  const maxCount = wanted.count === 'one' ? 1 : MANY
  try {
    return await receiveMultipart(exchange, { names: wanted.formFields, maxCount, fileBytes })
  } catch (error) {
    throw error instanceof MultipartError ? formProblem(error, fileBytes) : error
  }
}

const formProblem = ({ reason, field, message }: MultipartError, fileBytes: number): Problem => {
  switch (reason) {
    case 'broken':
      return new Problem('malformed', { detail: 'The form breaks off, or is no multipart/form-data.' })
    case 'file-too-large':
      return new Problem('too-large', {
        detail: `${field ?? 'file'}: a file may have ${fileBytes} bytes at most.`,
      })
    case 'unexpected-file':
      return invalid(field ?? 'file', 'is not a field that takes a file here, or takes fewer files')
    case 'too-much':
      return new Problem('too-large', { detail: `${field ?? 'form'}: ${message}.` })
  }
}

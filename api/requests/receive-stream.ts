import type { Request } from 'express'
import type { Incoming } from '../../acts/incoming.ts'
import { invalid, Problem } from '../../acts/problem.ts'
import { MultipartError } from '../../platform/multipart/receive-multipart.ts'
import { streamMultipart } from '../../platform/multipart/stream-multipart.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Route } from '../routes/route.ts'

/** What a form has around its file, in bytes. */
const FRAME = 1_000_000

/**
 * Hands the file of a form on while it comes, under the field of the act that takes it.
 *
 * @throws Problem `too-large` before anything is read where the request says how long it is, `unsupported-media-type`,
 * `malformed`, `invalid` naming a field that takes no file
 */
export const receiveStream = async <Outcome>(
  request: Request,
  { files }: Pick<Route, 'files'>,
  settings: Settings,
  take: (file: Record<string, Incoming | string>) => Promise<Outcome>,
): Promise<Outcome> => {
  if (!files || !request.is('multipart/form-data'))
    throw new Problem('unsupported-media-type', { detail: 'Content-Type: expected multipart/form-data.' })
  const limit = files.limit(settings)
  if (Number(request.headers['content-length'] ?? 0) > limit + FRAME)
    throw new Problem('too-large', { detail: `${files.field}: a file may have ${limit} bytes at most.` })
  try {
    return await streamMultipart(request, files.formFields, ({ texts, file }) =>
      take({ ...texts, [files.field]: file }),
    )
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error
    if (error.reason === 'unexpected-file')
      throw invalid(error.field ?? 'file', 'is not a field that takes a file here, or takes fewer files')
    throw new Problem('malformed', { detail: 'The form breaks off, or is no multipart/form-data.' })
  }
}

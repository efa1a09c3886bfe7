import type { Readable } from 'node:stream'
import { z } from 'zod'

/**
 * A file that came with a request, already received whole (on disk, not in memory). `mediaType` is what the sender
 * claims; what it truly is, its content tells. `sha256` is in hex.
 */
export type Upload = {
  /** The field of the form that brought it, where that tells which of several it is. */
  field?: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  open(): Readable
}

/** The schema of an uploaded file in an act's input; the API document shows it as binary. */
export const uploadSchema = z
  .custom<Upload>(
    (given) => typeof given === 'object' && given !== null && 'sha256' in given,
    'expected a file',
  )
  .meta({ type: 'string', format: 'binary', description: 'An uploaded file.' })

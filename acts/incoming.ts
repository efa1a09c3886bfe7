import { z } from 'zod'
import type { FileOnItsWay } from '../platform/multipart/stream-multipart.ts'

/** A file that is still coming, to be read once as it comes: for what is too large to lie anywhere in between. */
export type Incoming = FileOnItsWay

/** The schema of a file on its way in an act's input; the API document shows it as binary. */
export const incomingSchema = z
  .custom<Incoming>(
    (given) => typeof given === 'object' && given !== null && 'content' in given,
    'expected a file',
  )
  .meta({ type: 'string', format: 'binary', description: 'A file, read as it comes.' })

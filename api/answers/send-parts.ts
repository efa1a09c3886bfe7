import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { z } from 'zod'

const parts = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  part: z.object({ from: z.number(), to: z.number() }).nullable(),
  content: z.instanceof(Readable),
})

/** What an act answers that hands out a file in parts: for the API document. */
export const partsAnswer = parts

/**
 * Sends a file, or the part of it that was asked for. One that is not as it was given ends the connection before its
 * broken part.
 *
 * @throws when the act answered no file, which is a defect
 */
export const sendParts = async (response: Response, answered: unknown): Promise<void> => {
  const { fileName, mediaType, size, part, content } = parts.parse(answered)
  const { from, to } = part ?? { from: 0, to: size - 1 }
  response.status(part ? 206 : 200).attachment(fileName)
  response.setHeader('Content-Type', mediaType)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Content-Length', String(to - from + 1))
  if (part) response.setHeader('Content-Range', `bytes ${from}-${to}/${size}`)
  // A player goes away in the middle whenever it seeks; what breaks here is on record already.
  await pipeline(content, response).catch(() => response.destroy())
}

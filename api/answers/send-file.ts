import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { z } from 'zod'

const file = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  content: z.union([z.instanceof(Readable), z.instanceof(Buffer)]),
})

/** What an act answers that hands out a file: for the API document. */
export const fileAnswer = file

/**
 * Sends a file to be saved, never to be shown by the browser as a page of ours.
 *
 * @throws when the act answered no file, which is a defect
 */
export const sendFile = async (response: Response, answered: unknown): Promise<void> => {
  const { fileName, mediaType, content } = file.parse(answered)
  response.status(200).type(mediaType).attachment(fileName)
  // `attachment` guesses a type from the name; the one that was found from the content holds.
  response.setHeader('Content-Type', mediaType)
  await pipeline(Buffer.isBuffer(content) ? Readable.from(content) : content, response)
}

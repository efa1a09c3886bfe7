import { pipeline } from 'node:stream/promises'
import type { RequestHandler } from 'express'
import { performAct } from '../../acts/act.ts'
import { hearRecording } from '../../acts/recording/hear-recording.ts'
import { visitOf } from '../serving/serve-page.ts'
import { readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'

/** Plays a recording in the page, part by part as the player asks for it. */
export const playRecording =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    const visitor = await readVisitor(request, parts)
    if (!visitor.signedIn)
      return response.redirect(303, `/sign-in?back=${encodeURIComponent(request.originalUrl)}`)
    const { context } = await visitOf(request, { visitor, key: null }, parts)
    const range = request.get('Range')
    const given = { recording: request.params.recording, ...(range !== undefined && { range }) }
    const { mediaType, size, part, content } = await performAct(hearRecording, context, given)
    const { from, to } = part ?? { from: 0, to: size - 1 }
    response.status(part ? 206 : 200).set({
      ...{ 'Content-Type': mediaType, 'Accept-Ranges': 'bytes', 'Content-Disposition': 'inline' },
      'Content-Length': String(to - from + 1),
      ...(part && { 'Content-Range': `bytes ${from}-${to}/${size}` }),
    })
    // A player goes away in the middle whenever it seeks; what breaks here is on record already.
    await pipeline(content, response).catch(() => response.destroy())
  }

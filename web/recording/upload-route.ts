import type { RequestHandler } from 'express'
import { performAct } from '../../acts/act.ts'
import { Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import { attachRecording } from '../../acts/recording/attach-recording.ts'
import { MultipartError } from '../../platform/multipart/receive-multipart.ts'
import { streamMultipart } from '../../platform/multipart/stream-multipart.ts'
import { refusalOf } from '../forms/refusal.ts'
import { sendPage } from '../serving/send-page.ts'
import { requireOwnForm, shownTo, visitOf } from '../serving/serve-page.ts'
import { readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'
import { uploadForm } from './upload-form.ts'

/**
 * Takes the form with a recording while it comes: its own hidden fields stand before the file, so that nothing is read for
 * a form that is none of ours. What is refused is shown again with the reason.
 */
export const takeRecording =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    requireOwnForm(request, parts)
    const visitor = await readVisitor(request, parts)
    if (!visitor.signedIn)
      return response.redirect(303, `/sign-in?back=${encodeURIComponent(request.originalUrl)}`)
    const { session } = visitor
    const visit = await visitOf(request, { visitor, key: null }, parts)
    const form = await uploadForm(visit)
    const { meeting: id, n } = visit.params
    try {
      await streamMultipart(request, ['file'], async ({ texts, file }) => {
        if (texts._csrf !== session.csrfToken)
          throw new Problem('forbidden', {
            detail: 'This form was not opened in this session: open it again.',
          })
        return performAct(attachRecording, visit.context, { id, n, file })
      })
      response.redirect(303, form.back.href)
    } catch (error) {
      const problem = error instanceof MultipartError ? brokenForm() : problemOfError(error)
      if (!problem || problem.code === 'forbidden') throw error
      const refusal = refusalOf(problem, form, visit)
      const model = { form, refusal, address: visit.address }
      const answer = { view: 'recording/upload', model, status: refusal.status }
      await sendPage({ request, response }, answer, shownTo(visit, visitor, { section: 'meetings' }), parts)
    }
  }

const brokenForm = (): Problem =>
  new Problem('malformed', { detail: 'The form breaks off, or is no multipart/form-data.' })

import { z } from 'zod'
import {
  answerOffer as judgeAnswer,
  offerPost as judgeOffer,
} from '../../regulation/head-order/judge-disposal.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { onProceeding } from './on-proceeding.ts'
import type { ProceedingAnswer } from './proceeding-answer.ts'

const documents = z.array(uploadSchema).max(10).default([])

const offer = z.strictObject({
  caseId: z.uuid(),
  on: z.iso.date().meta({ description: 'The day on which the written offer was handed over.' }),
  post: z.string().trim().min(1).max(2_000),
  documents,
})

/** Records that a lower post was offered in writing to an employee at disposal (art. 46-1). */
export const offerPost: Act<z.infer<typeof offer>, ProceedingAnswer> = {
  name: 'offer-post',
  input: offer,
  permitted: (context, { caseId }) => permit(context, 'offer-post', { caseId }),
  perform: async (context, { on, post, ...given }) => {
    if (on > context.clock.today().toString()) throw invalid('on', `${on} lies ahead`)
    return onProceeding(context, given, ({ state }) => judgeOffer(state, { on, post }))
  },
}

const answer = z.strictObject({
  caseId: z.uuid(),
  on: z.iso.date(),
  answer: z.enum(['accepted', 'refused']),
  documents,
})

/**
 * Records the employee's written answer to the offer: with its scan, or by himself after sign-in where the body has
 * decided that this counts as a signature. Silence until disposal ends is told by time.
 */
export const answerOffer: Act<z.infer<typeof answer>, ProceedingAnswer> = {
  name: 'answer-offer',
  input: answer,
  permitted: (context, { caseId }) => permit(context, 'answer-offer', { caseId }),
  perform: async (context, { on, answer: given, ...rest }) => {
    if (on > context.clock.today().toString()) throw invalid('on', `${on} lies ahead`)
    if (rest.documents.length === 0 && !context.settings.inSystemAcquaintance)
      throw conflict('The answer to an offer is in writing: its scan is missing.')
    return onProceeding(context, rest, ({ state }) => judgeAnswer(state, { on, answer: given }))
  },
}

import { answerAppeal } from '../../acts/appeal/answer-appeal.ts'
import { appealAnswer } from '../../acts/appeal/appeal-answer.ts'
import { fileAppeal } from '../../acts/appeal/file-appeal.ts'
import { forwardAppeal, forwardedAnswer } from '../../acts/appeal/forward-appeal.ts'
import { allAppealsAnswer, listAllAppeals } from '../../acts/appeal/list-all-appeals.ts'
import { appealsAnswer, listAppeals, readAppeal } from '../../acts/appeal/list-appeals.ts'
import { adviceAnswer, readAppealAdvice } from '../../acts/appeal/read-appeal-advice.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Appeals against decisions. */
export const appealRoutes = [
  route({
    method: 'post',
    path: '/cases/{id}/appeals',
    params: BY_ID_OR_NUMBER,
    tag: 'Appeals',
    summary:
      'Appeal against a decision or an order on it: always accepted, also late; the answer is its receipt',
    act: fileAppeal,
    answer: appealAnswer,
    status: 201,
    location: ({ id }) => `/appeals/${id}`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/appeals',
    params: BY_ID_OR_NUMBER,
    tag: 'Appeals',
    summary: 'The appeals of a case',
    act: listAppeals,
    answer: appealsAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/appeal-advice',
    params: BY_ID_OR_NUMBER,
    tag: 'Appeals',
    summary: 'Of each decision: to whom, until when and how it can be appealed',
    act: readAppealAdvice,
    answer: adviceAnswer,
  }),
  route({
    method: 'get',
    path: '/appeals',
    tag: 'Appeals',
    summary: 'The appeals of the cases that one may see, the latest first',
    act: listAllAppeals,
    answer: allAppealsAnswer,
  }),
  route({
    method: 'get',
    path: '/appeals/{id}',
    tag: 'Appeals',
    summary: 'One appeal: its terms, and what it came to',
    act: readAppeal,
    answer: appealAnswer,
  }),
  route({
    method: 'post',
    path: '/appeals/{id}/forwarding',
    tag: 'Appeals',
    summary: 'Tell when an appeal was handed to whoever answers it',
    act: forwardAppeal,
    answer: forwardedAnswer,
    status: 202,
    location: ({ id }) => `/appeals/${id}`,
  }),
  route({
    method: 'post',
    path: '/appeals/{id}/decision',
    tag: 'Appeals',
    summary:
      'Answer an appeal, with reasons: it is refused, or the decision is changed for the better or annulled',
    act: answerAppeal,
    answer: appealAnswer,
  }),
]

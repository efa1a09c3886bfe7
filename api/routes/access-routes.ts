import { accessLogAnswer, listAccessLog } from '../../acts/access/list-access-log.ts'
import { caseWorksAnswer, readOneCaseWorks } from '../../acts/support/read-case-works.ts'
import { readWaitingWork, waitingAnswer } from '../../acts/support/read-waiting.ts'
import { sendingAnswer, sendNoticeAgain } from '../../acts/support/send-notice-again.ts'
import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import { route } from './route.ts'

/** Who looked at what; and how the installation does its work, for its operator. */
export const accessRoutes = [
  route({
    method: 'get',
    path: '/access-log',
    tag: 'Oversight',
    summary: 'Who looked at what, printed it or took it, the latest first',
    act: listAccessLog,
    answer: accessLogAnswer,
  }),
  route({
    method: 'get',
    path: '/support',
    tag: 'Oversight',
    summary: 'What waits to be delivered: messages to workflows, and mails',
    act: readWaitingWork,
    answer: waitingAnswer,
  }),
  route({
    method: 'get',
    path: '/support/cases/{id}',
    tag: 'Oversight',
    summary: 'How a case stands as a piece of work: workflow, last step, messages, mails; not what it says',
    act: readOneCaseWorks,
    answer: caseWorksAnswer,
    params: { id: { field: 'caseId', find: caseIdOf } },
  }),
  route({
    method: 'post',
    path: '/support/notices/{id}/sending',
    tag: 'Oversight',
    summary: 'Have a notice sent that nobody tries any more',
    act: sendNoticeAgain,
    answer: sendingAnswer,
    params: { id: 'notice' },
  }),
]

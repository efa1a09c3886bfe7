import { scheduleAnswer, scheduleCase } from '../../acts/case/schedule-case.ts'
import { scheduleCases, schedulesAnswer } from '../../acts/case/schedule-cases.ts'
import { factAnswer, submitFact } from '../../acts/case/submit-fact.ts'
import {
  judgedFactAnswer,
  judgedFactsAnswer,
  listCaseFacts,
  readOneFact,
} from '../../acts/case-reading/read-facts.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** What people do to a case: facts, and verdicts on its dates. */
export const actRoutes = [
  route({
    method: 'post',
    path: '/cases/{id}/acts',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'Tell a fact, with its documents; the address of the answer says how the case judged it',
    act: submitFact,
    answer: factAnswer,
    status: 202,
    location: (fact) => `/cases/${fact.case}/acts/${fact.id}`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/acts',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'The facts of a case, with how the case judged them',
    act: listCaseFacts,
    answer: judgedFactsAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/acts/{fact}',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'One fact of a case, with how the case judged it',
    act: readOneFact,
    answer: judgedFactAnswer,
  }),
  route({
    method: 'put',
    path: '/cases/{id}/schedule',
    params: BY_ID_OR_NUMBER,
    tag: 'Schedules',
    summary: 'Set or move the dates of a case: chosen days, or the earliest lawful ones',
    act: scheduleCase,
    answer: scheduleAnswer,
  }),
  route({
    method: 'post',
    path: '/schedules',
    tag: 'Schedules',
    summary: 'Set the dates of many cases; each has its own verdict',
    act: scheduleCases,
    answer: schedulesAnswer,
  }),
]

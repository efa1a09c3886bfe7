import { readAftermathDays } from '../../acts/calendar-file/read-aftermath-days.ts'
import { readCaseDays } from '../../acts/calendar-file/read-case-days.ts'
import { caseLogAnswer } from '../../acts/case-reading/case-log-answer.ts'
import { caseDocumentsAnswer, listCaseDocuments } from '../../acts/case-reading/list-case-documents.ts'
import { listCaseLog } from '../../acts/case-reading/list-case-log.ts'
import { casesAnswer, listVisibleCases } from '../../acts/case-reading/list-cases.ts'
import { caseAnswer, readOneCase } from '../../acts/case-reading/read-case.ts'
import { handOverCase } from '../../acts/hand-over/hand-over-case.ts'
import { profileAnswer, readProfile } from '../../acts/profile/read-profile.ts'
import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { type PathField, route } from './route.ts'

/** Cases are addressed by their id and by their number. */
export const BY_ID_OR_NUMBER: { id: PathField } = { id: { field: 'caseId', find: caseIdOf } }

/** Reading cases. */
export const caseRoutes = [
  route({
    method: 'get',
    path: '/cases',
    tag: 'Cases',
    summary: 'The cases that I may see',
    act: listVisibleCases,
    answer: casesAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'One case: state, stage, timetable with workings, what is owed by whom',
    act: readOneCase,
    answer: caseAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/log',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'The log of a case, and whether its chain is whole',
    act: listCaseLog,
    answer: caseLogAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/days.ics',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'The days of the stages and of the meeting, for a calendar',
    act: readCaseDays,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/cases/{id}/aftermath.ics',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary:
      'The last days that follow the decision, for a calendar: to appeal, to answer, to go to court, to order',
    act: readAftermathDays,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/cases/{id}/documents',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'The documents of a case',
    act: listCaseDocuments,
    answer: caseDocumentsAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/archive',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'Hand over a whole case as one archive, with its log, papers and a receipt',
    act: handOverCase,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/cases/{id}/profile',
    params: BY_ID_OR_NUMBER,
    tag: 'Cases',
    summary: 'The service profile: what it has to cover, every version, and the information for it',
    act: readProfile,
    answer: profileAnswer,
  }),
]

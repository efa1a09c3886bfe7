import { heldSession, holdSession } from '../../acts/session/hold-session.ts'
import { listSessions, sessionsAnswer } from '../../acts/session/list-sessions.ts'
import { readSession, sessionAnswer } from '../../acts/session/read-session.ts'
import { sessionSheet } from '../../acts/session/session-sheet.ts'
import { takenResults, takeResults } from '../../acts/session/take-results.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { route } from './route.ts'

/** Sessions of the stages: who is called to them, and their results. */
export const sessionRoutes = [
  route({
    method: 'post',
    path: '/sessions',
    tag: 'Sessions',
    summary: 'Hold a session of a stage for those whose day it is',
    act: holdSession,
    answer: heldSession,
    status: 201,
    location: ({ id }) => `/sessions/${id}`,
  }),
  route({
    method: 'get',
    path: '/sessions',
    tag: 'Sessions',
    summary: 'The sessions of the stages that I may see',
    act: listSessions,
    answer: sessionsAnswer,
  }),
  route({
    method: 'get',
    path: '/sessions/{id}',
    tag: 'Sessions',
    summary: 'A session: where, when, who is called to it, whose result stands',
    act: readSession,
    answer: sessionAnswer,
  }),
  route({
    method: 'get',
    path: '/sessions/{id}/sheet',
    tag: 'Sessions',
    summary: 'The list of a session as a workbook, for its results to be filled in',
    act: sessionSheet,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'post',
    path: '/sessions/{id}/results',
    tag: 'Sessions',
    summary: 'Take the results of a session from its workbook',
    act: takeResults,
    answer: takenResults,
    query: ['dryRun'],
    files: {
      formFields: ['file'],
      field: 'file',
      count: 'one',
      limit: ({ limits }) => limits.rosterBytes,
    },
  }),
]

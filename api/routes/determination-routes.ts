import { approveLists } from '../../acts/determination/approve-lists.ts'
import { begunDetermination, determine } from '../../acts/determination/determine.ts'
import { listsAnswer } from '../../acts/determination/list-answer.ts'
import { determinationsAnswer, listDeterminations } from '../../acts/determination/list-determinations.ts'
import { entriesAnswer, listEntries } from '../../acts/determination/list-entries.ts'
import { determinationAnswer, readDetermination } from '../../acts/determination/read-determination.ts'
import { recommendLists } from '../../acts/determination/recommend-lists.ts'
import { supplementDetermination } from '../../acts/determination/supplement-determination.ts'
import { route } from './route.ts'

/** Who is due: determined, recommended with a timing, approved, opened. */
export const determinationRoutes = [
  route({
    method: 'post',
    path: '/determinations',
    tag: 'Determinations',
    summary: 'Determine who is to be certified in the six months from a day',
    act: determine,
    answer: begunDetermination,
    status: 202,
    location: ({ id }) => `/determinations/${id}`,
  }),
  route({
    method: 'get',
    path: '/determinations',
    tag: 'Determinations',
    summary: 'The determinations, the latest first',
    act: listDeterminations,
    answer: determinationsAnswer,
  }),
  route({
    method: 'get',
    path: '/determinations/{id}',
    tag: 'Determinations',
    summary: 'How a determination stands, its counts and its lists',
    act: readDetermination,
    answer: determinationAnswer,
  }),
  route({
    method: 'get',
    path: '/determinations/{id}/entries',
    tag: 'Determinations',
    summary: 'Everyone of the roster with the reason',
    act: listEntries,
    answer: entriesAnswer,
  }),
  route({
    method: 'post',
    path: '/determinations/{id}/recommendation',
    tag: 'Determinations',
    summary: 'Recommend my lists with their timing to the head',
    act: recommendLists,
    answer: listsAnswer,
  }),
  route({
    method: 'post',
    path: '/determinations/{id}/approval',
    tag: 'Determinations',
    summary: 'Approve lists and timing, strike on a ground of law; opens the cases',
    act: approveLists,
    answer: listsAnswer,
  }),
  route({
    method: 'post',
    path: '/determinations/{id}/supplements',
    tag: 'Determinations',
    summary: 'Determine the same period anew, for supplementary lists',
    act: supplementDetermination,
    answer: begunDetermination,
    status: 202,
    location: ({ id }) => `/determinations/${id}`,
  }),
]

import { advancedAnswer, advanceRehearsal } from '../../acts/rehearsal/advance-rehearsal.ts'
import { readRehearsal, rehearsalAnswer } from '../../acts/rehearsal/read-rehearsal.ts'
import { route } from './route.ts'

/** Virtual time: on the embedded parts only, elsewhere nothing is at these addresses. */
export const rehearsalRoutes = [
  route({
    method: 'get',
    path: '/rehearsal',
    tag: 'Rehearsal',
    summary: 'Where the rehearsal stands',
    act: readRehearsal,
    answer: rehearsalAnswer,
  }),
  route({
    method: 'post',
    path: '/rehearsal',
    tag: 'Rehearsal',
    summary: 'Let time pass: to a date, or to what happens next',
    act: advanceRehearsal,
    answer: advancedAnswer,
  }),
]

import { advancedAnswer, advanceRehearsal } from '../../acts/rehearsal/advance-rehearsal.ts'
import { readRehearsal, rehearsalAnswer } from '../../acts/rehearsal/read-rehearsal.ts'
import { route } from './route.ts'

/** Virtual time, on embedded parts only. */
export const rehearsalRoutes = [
  route({
    method: 'get',
    path: '/rehearsal',
    tag: 'Rehearsal',
    summary: 'Where the rehearsal stands and when something next happens by itself',
    act: readRehearsal,
    answer: rehearsalAnswer,
  }),
  route({
    method: 'post',
    path: '/rehearsal',
    tag: 'Rehearsal',
    summary: 'Sets the clock forward: to a date or instant, or over the next day on which something is due',
    act: advanceRehearsal,
    answer: advancedAnswer,
  }),
]

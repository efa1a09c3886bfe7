import { breachesAnswer, listBreaches } from '../../acts/report/list-breaches.ts'
import { summariseCases, summaryAnswer } from '../../acts/report/summarise-cases.ts'
import { route } from './route.ts'

/** The campaign in figures, and what was done late. */
export const reportRoutes = [
  route({
    method: 'get',
    path: '/reports/cases',
    tag: 'Reports',
    summary: 'How many cases are where: by stage, decision, lateness, unit and day of meeting',
    act: summariseCases,
    answer: summaryAnswer,
  }),
  route({
    method: 'get',
    path: '/reports/breaches',
    tag: 'Reports',
    summary: 'What was done late or not at all, case by case',
    act: listBreaches,
    answer: breachesAnswer,
  }),
]

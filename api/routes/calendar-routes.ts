import { amendCalendar, amendmentAnswer } from '../../acts/calendar/amend-calendar.ts'
import { amendmentsAnswer, listCalendarAmendments } from '../../acts/calendar/list-calendar-amendments.ts'
import { route } from './route.ts'

/** The acts that move working days. */
export const calendarRoutes = [
  route({
    method: 'get',
    path: '/calendar-amendments',
    tag: 'Calendar',
    summary: 'The acts that moved days',
    act: listCalendarAmendments,
    answer: amendmentsAnswer,
  }),
  route({
    method: 'post',
    path: '/calendar-amendments',
    tag: 'Calendar',
    summary: 'Enter an act that makes days off or working; with dryRun only show what moves',
    act: amendCalendar,
    answer: amendmentAnswer,
    query: ['dryRun'],
  }),
]

import { readMeetingDay } from '../../acts/calendar-file/read-meeting-day.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { dossierPages } from './dossier-pages.ts'
import { itemForms } from './item-forms.ts'
import { itemPage } from './item-page.ts'
import { meetingForms } from './meeting-forms.ts'
import { meetingList } from './meeting-list.ts'
import { meetingPage } from './meeting-page.ts'
import { meetingPapers } from './meeting-papers.ts'
import { sittingForms } from './sitting-forms.ts'
import { votePage } from './vote-page.ts'

/** The day of a meeting, for a calendar. */
const day = filePage({
  path: '/meetings/:meeting/day.ics',
  read: (visit) => doAct(visit, readMeetingDay, { id: visit.params.meeting }),
})

/** Meetings, and each as a screen for its day. */
export const meetingPages: readonly PageRow[] = [
  ...meetingList,
  ...meetingForms,
  ...sittingForms,
  ...meetingPapers,
  meetingPage,
  day,
  itemPage,
  votePage,
  ...dossierPages,
  ...itemForms,
]

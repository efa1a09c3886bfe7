import type { PageRow } from '../pages/page.ts'
import { itemForms } from './item-forms.ts'
import { itemPage } from './item-page.ts'
import { meetingForms } from './meeting-forms.ts'
import { meetingList } from './meeting-list.ts'
import { meetingPage } from './meeting-page.ts'
import { votePage } from './vote-page.ts'

/** Meetings, and each as a screen for its day. */
export const meetingPages: readonly PageRow[] = [
  ...meetingList,
  ...meetingForms,
  meetingPage,
  itemPage,
  votePage,
  ...itemForms,
]

import type { PageRow } from '../pages/page.ts'
import { dossierPages } from './dossier-pages.ts'
import { itemForms } from './item-forms.ts'
import { itemPage } from './item-page.ts'
import { meetingForms } from './meeting-forms.ts'
import { meetingList } from './meeting-list.ts'
import { meetingPage } from './meeting-page.ts'
import { meetingPapers } from './meeting-papers.ts'
import { sittingForms } from './sitting-forms.ts'
import { votePage } from './vote-page.ts'

/** Meetings, and each as a screen for its day. */
export const meetingPages: readonly PageRow[] = [
  ...meetingList,
  ...meetingForms,
  ...sittingForms,
  ...meetingPapers,
  meetingPage,
  itemPage,
  votePage,
  ...dossierPages,
  ...itemForms,
]

import { accessPages } from '../access/access-pages.ts'
import { accountPages } from '../account/account-pages.ts'
import { actingPages } from '../acting/acting-pages.ts'
import { appealPages } from '../appeal/appeal-pages.ts'
import { calendarPages } from '../calendar/calendar-pages.ts'
import { campaignPages } from '../campaign/campaign-pages.ts'
import { casePages } from '../case/case-pages.ts'
import { noticePages } from '../case/notice-pages.ts'
import { caseListFile } from '../cases/case-list-file.ts'
import { casesPages } from '../cases/cases-pages.ts'
import { clausePages } from '../clause/clause-pages.ts'
import { commissionPages } from '../commission/commission-pages.ts'
import { confirmationPages } from '../confirmation/confirmation-pages.ts'
import { determinationPages } from '../determination/determination-pages.ts'
import { orderPages } from '../head-order/aftermath-page.ts'
import { homePages } from '../home/home-pages.ts'
import { meetingPages } from '../meeting/meeting-pages.ts'
import { noticeListPages } from '../notice/notice-list-pages.ts'
import { observerPages } from '../observers/observer-pages.ts'
import { paperPages } from '../paper/paper-pages.ts'
import { personnelFilePages } from '../personnel-file/file-pages.ts'
import { profilePages } from '../profile/profile-pages.ts'
import { recordingPages } from '../recording/recording-pages.ts'
import { registerPages } from '../register/register-pages.ts'
import { rehearsalPages } from '../rehearsal/rehearsal-pages.ts'
import { reportPages } from '../report/report-pages.ts'
import { rosterPages } from '../roster/roster-pages.ts'
import { schedulingPages } from '../scheduling/scheduling-pages.ts'
import { sessionPages } from '../session/session-pages.ts'
import { supportPages } from '../support/support-pages.ts'
import type { PageRow } from './page.ts'

/** Every page of the console for whoever is signed in. */
export const pageTable = (): readonly PageRow[] => [
  ...homePages,
  ...casesPages,
  caseListFile,
  ...casePages,
  ...confirmationPages,
  ...noticePages,
  ...profilePages,
  ...paperPages,
  ...appealPages,
  ...orderPages,
  ...registerPages,
  ...personnelFilePages,
  ...clausePages,
  ...noticeListPages,
  ...schedulingPages,
  ...campaignPages,
  ...sessionPages,
  ...commissionPages,
  ...meetingPages,
  ...observerPages,
  ...recordingPages,
  ...actingPages,
  ...calendarPages,
  ...rosterPages,
  ...determinationPages,
  ...reportPages,
  ...accessPages,
  ...supportPages,
  ...accountPages,
  ...rehearsalPages,
]

import { accessRoutes } from './access-routes.ts'
import { actRoutes } from './act-routes.ts'
import { actingRoutes } from './acting-routes.ts'
import { aftermathRoutes } from './aftermath-routes.ts'
import { appealRoutes } from './appeal-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { determinationRoutes } from './determination-routes.ts'
import { meRoutes } from './me-routes.ts'
import { meetingRoutes } from './meeting-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { observerRoutes } from './observer-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { recordingRoutes } from './recording-routes.ts'
import { rehearsalRoutes } from './rehearsal-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import type { Route } from './route.ts'
import { sessionRoutes } from './session-routes.ts'
import { sittingRoutes } from './sitting-routes.ts'

/** Every route of the API: served, validated and documented from this table. */
export const routeTable = (): readonly Route[] => [
  ...meRoutes,
  ...rosterRoutes,
  ...determinationRoutes,
  ...caseRoutes,
  ...actRoutes,
  ...campaignRoutes,
  ...sessionRoutes,
  ...meetingRoutes,
  ...sittingRoutes,
  ...appealRoutes,
  ...aftermathRoutes,
  ...observerRoutes,
  ...recordingRoutes,
  ...noticeRoutes,
  ...paperRoutes,
  ...actingRoutes,
  ...calendarRoutes,
  ...reportRoutes,
  ...accessRoutes,
  ...rehearsalRoutes,
]

import { listDeterminations } from '../../acts/determination/list-determinations.ts'
import { summariseCases } from '../../acts/report/summarise-cases.ts'
import { mayDo } from '../pages/may-do.ts'
import { page } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { REPORTS, type ReportKey } from './report-table.ts'
import { reportLinks, shownReport } from './shown-report.ts'

/** Which reports the overview shows whole. */
const SHOWN: readonly ReportKey[] = ['stages', 'units', 'meetings']

/** How many days of meetings the overview shows. */
const DAYS = 10

/** The campaign at a glance: what waits for the head, how many cases are where, what is late. */
export const overviewPage = page({
  path: '/overview',
  section: 'overview',
  view: 'report/overview',
  read: async (visit) => {
    const summary = await doAct(visit, summariseCases, {})
    const { items } = await doAct(visit, listDeterminations, { limit: 10 })
    return {
      summary,
      toApprove: items.filter(({ lists }) => (lists.recommended ?? 0) > 0),
      datesHref: (await mayDo(visit, 'schedule-case', 'body')) ? '/scheduling' : '/cases?stage=preparation',
      reportLinks: reportLinks(visit, 'overview'),
      reports: SHOWN.map((key) => ({
        key,
        ...shownReport(
          key,
          REPORTS[key].rows(summary, null).slice(0, key === 'meetings' ? DAYS : undefined),
          visit,
        ),
      })),
    }
  },
})

import { summariseCases } from '../../acts/report/summarise-cases.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { eachOf, workbookOf, XLSX } from '../listing/workbook.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { breachPages } from './breach-pages.ts'
import { overviewPage } from './overview-page.ts'
import { columnsOf, REPORTS, type Report, type ReportKey } from './report-table.ts'
import { reportLinks, shownReport } from './shown-report.ts'

const reportPage = (key: ReportKey): PageRow[] => [
  page({
    path: `/reports/${key}`,
    section: 'overview',
    view: 'report/report',
    read: async (visit) => {
      const { rows, chosen, summary } = await readReport(key, visit)
      return {
        report: shownReport(key, rows, visit),
        reportLinks: reportLinks(visit, key),
        filters: [await unitFilter(visit)],
        ...{ chosen, path: `/reports/${key}`, asOf: summary.today },
        workbook: `/reports/${key}.xlsx${chosen.unit ? `?${new URLSearchParams(chosen)}` : ''}`,
      }
    },
  }),
  filePage({
    path: `/reports/${key}.xlsx`,
    access: 'nobody-in-it',
    read: async (visit) => {
      const { rows } = await readReport(key, visit)
      const report: Report = REPORTS[key]
      const title = visit.say(report.title)
      const content = await workbookOf(
        { title, columns: columnsOf(report), rows: eachOf(rows) },
        writeTo(visit),
      )
      return { fileName: `${title}, ${visit.today}.xlsx`, mediaType: XLSX, content }
    },
  }),
]

const readReport = async (key: ReportKey, visit: Visit) => {
  const report: Report = REPORTS[key]
  const chosen = asked(visit, ['unit'])
  const summary = await doAct(visit, summariseCases, chosen)
  return { summary, chosen, rows: report.rows(summary, chosen.unit ?? null) }
}

/** The campaign in figures and pictures. */
export const reportPages: readonly PageRow[] = [
  overviewPage,
  ...(Object.keys(REPORTS) as ReportKey[]).flatMap(reportPage),
  ...breachPages,
]

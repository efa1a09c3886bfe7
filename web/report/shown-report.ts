import type { Visit } from '../pages/visit.ts'
import { bars } from '../picture/bars.ts'
import { writeTo } from '../rendering/write.ts'
import { barsOf, columnsOf, REPORTS, type Report, type ReportKey, type ReportRow } from './report-table.ts'

/** The pages about the campaign as a whole, as one goes from one to another. */
export const reportLinks = ({ say }: Pick<Visit, 'say'>, current: ReportKey | 'overview' | 'breaches') => [
  { href: '/overview', text: say('report.overviewShort'), current: current === 'overview' },
  ...Object.entries<Report>(REPORTS).map(([key, { title }]) => ({
    ...{ href: `/reports/${key}`, text: say(title), current: current === key },
  })),
  { href: '/breaches', text: say('report.breaches'), current: current === 'breaches' },
]

/** A report as it is shown: its picture and its table, which say the same. */
export const shownReport = (key: ReportKey, rows: readonly ReportRow[], visit: Visit) => {
  const report: Report = REPORTS[key]
  const write = writeTo(visit)
  const columns = columnsOf(report)
  return {
    title: visit.say(report.title),
    legend: report.parts.length > 1 ? report.parts.map((part) => visit.say(part)) : [],
    picture: bars(barsOf(rows, write)),
    columns,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, write))),
  }
}

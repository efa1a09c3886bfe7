import { listVisibleCases } from '../../acts/case-reading/list-cases.ts'
import type { CaseLine } from '../../records/case-reading/list-cases.ts'
import { type Asked, type Listing, listFilePage } from '../listing/listing.ts'
import { doAct, type Visit } from '../pages/visit.ts'

const text = (name: string) => ({ name, label: 'listing.filters' as const, kind: 'text' as const })

const read = (visit: Visit, { late, ...asked }: Asked) =>
  doAct(visit, listVisibleCases, { ...asked, ...(late === undefined ? {} : { late: late === 'true' }) })

const listing: Listing<CaseLine> = {
  title: ({ say }) => say('nav.cases'),
  columns: [
    { title: 'listing.case', cell: ({ number }) => number },
    { title: 'listing.person', cell: ({ employee }, write) => write.person(employee) },
    { title: 'listing.number', cell: ({ employee }) => employee.personnelNumber },
    { title: 'listing.unit', cell: ({ employee }) => employee.unit.name },
    { title: 'report.stage', cell: ({ stage }) => ({ group: 'stage', key: stage }) },
    { title: 'listing.state', cell: ({ state }) => ({ group: 'state', key: state }) },
    { title: 'report.round', numeric: true, cell: ({ round }) => round },
    { title: 'report.limit', cell: ({ nextLimitOn }) => ({ deadline: nextLimitOn }) },
    { title: 'dates.meeting', cell: ({ meetingOn }) => ({ day: meetingOn }) },
    {
      title: 'report.decision',
      cell: ({ decision }) => (decision === null ? null : { group: 'decision', key: decision }),
    },
    { title: 'report.breaches', numeric: true, cell: ({ breaches }) => breaches },
  ],
  filters: async () => ['q', 'stage', 'state', 'unit', 'late', 'sort'].map(text),
  read,
  none: { title: 'report.none', text: 'report.noneText' },
}

/** The list of cases, as it is filtered and sorted, as a workbook. */
export const caseListFile = listFilePage({ path: '/cases', listing })

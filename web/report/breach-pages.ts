import { listBreaches } from '../../acts/report/list-breaches.ts'
import type { BreachedCase, BreachLine } from '../../records/report/list-breaches.ts'
import { type Asked, listPages } from '../listing/listing.ts'
import { personColumn } from '../listing/person-column.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { reportLinks } from './shown-report.ts'

type ListedBreach = BreachLine & { of: Omit<BreachedCase, 'breaches'> }

/** What was done late or not at all: a row a breach, paged by their cases. */
export const breachPages = listPages<ListedBreach>({
  path: '/breaches',
  section: 'overview',
  listing: {
    title: ({ say }) => say('report.breaches'),
    lead: 'report.breachesLead',
    columns: [
      { title: 'report.number', cell: ({ of }) => ({ text: of.number, href: `/cases/${of.number}` }) },
      personColumn,
      { title: 'report.step', cell: ({ step }, write) => write.term('step', step) },
      { title: 'report.round', numeric: true, cell: ({ round }) => round },
      { title: 'report.limit', cell: ({ limit }) => ({ day: limit }) },
      { title: 'listing.clause', cell: ({ of, cite }) => ({ ruleset: of.ruleset, cite }) },
      {
        title: 'report.recorded',
        cell: ({ recordedAt, withdrawn }, write) =>
          withdrawn
            ? { text: write.instant(recordedAt), note: write.say('report.withdrawn') }
            : { instant: recordedAt },
      },
    ],
    filters: async (visit) => [await unitFilter(visit)],
    read: readListed,
    none: { title: 'report.breachesNone', text: 'report.breachesNoneText' },
    subPages: (visit) => reportLinks(visit, 'breaches'),
  },
})

async function readListed(visit: Visit, asked: Asked) {
  const { items, ...page } = await doAct(visit, listBreaches, asked)
  return {
    ...page,
    items: items.flatMap(({ breaches, ...of }) => breaches.map((breach) => ({ ...breach, of }))),
  }
}

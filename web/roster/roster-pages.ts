import { listEmployees } from '../../acts/roster/list-employees.ts'
import { rosterTemplate } from '../../acts/roster/roster-template.ts'
import type { Person } from '../../records/case-reading/person.ts'
import { LANGUAGES } from '../../texts/language.ts'
import { listPages } from '../listing/listing.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { mayDo } from '../pages/may-do.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { employeePage } from './employee-page.ts'
import { importPages } from './import-pages.ts'

/** The roster: who is on it, with facts and next due date, and how it is brought up to date. */
export const rosterPages: readonly PageRow[] = [
  ...listPages<Person>({
    path: '/roster',
    section: 'roster',
    listing: {
      title: ({ say }) => say('roster.title'),
      columns: [
        {
          title: 'listing.person',
          cell: (row, write) => ({ text: write.person(row), href: `/roster/${row.id}` }),
        },
        { title: 'listing.number', cell: ({ personnelNumber }) => personnelNumber },
        { title: 'roster.position', cell: ({ position }) => position },
        { title: 'roster.rank', cell: ({ rank }) => rank },
        { title: 'listing.unit', cell: ({ unit }) => ({ text: unit.name, note: unit.code }) },
      ],
      filters: async (visit) => [
        { name: 'q', label: 'roster.search', hint: 'roster.searchHint', kind: 'text' },
        await unitFilter(visit),
      ],
      read: (visit, asked) => doAct(visit, listEmployees, asked),
      none: { title: 'roster.none', text: 'roster.noneText' },
      actions: async (visit) =>
        (await mayDo(visit, 'import-roster', 'wholeBody'))
          ? [
              { href: '/roster/import', text: visit.say('roster.import') },
              { href: '/roster/imports', text: visit.say('roster.imports') },
              { href: `/roster/template/${visit.context.language}`, text: visit.say('roster.template') },
            ]
          : [],
    },
  }),
  ...importPages,
  ...LANGUAGES.map((language) =>
    filePage({
      path: `/roster/template/${language}`,
      access: 'nobody-in-it',
      read: (visit) => doAct(visit, rosterTemplate, { language }),
    }),
  ),
  employeePage,
]

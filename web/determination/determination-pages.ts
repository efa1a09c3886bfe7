import { determine } from '../../acts/determination/determine.ts'
import { listDeterminations } from '../../acts/determination/list-determinations.ts'
import { determinationOf } from '../../records/determination/determination-of.ts'
import type { DeterminationLine } from '../../records/determination/list-determinations.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { listPages } from '../listing/listing.ts'
import { requireMayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { subjectPapers } from '../paper/subject-papers.ts'
import { determinationPage } from './determination-page.ts'
import { entryPages } from './entry-pages.ts'
import { listActPages } from './list-act-pages.ts'

/** Who is to be certified: determined, recommended, approved, supplemented. */
export const determinationPages: readonly PageRow[] = [
  ...listPages<DeterminationLine>({
    path: '/determinations',
    section: 'determinations',
    listing: {
      title: ({ say }) => say('determination.title'),
      lead: 'determination.lead',
      columns: [
        {
          title: 'determination.asOf',
          cell: ({ id, asOf }, write) => ({ text: write.day(asOf), href: `/determinations/${id}` }),
        },
        {
          title: 'determination.ruleset',
          cell: ({ ruleset }, write) => write.term('determination.ruleset', ruleset),
        },
        { title: 'determination.started', cell: ({ startedAt }) => ({ instant: startedAt }) },
        { title: 'listing.state', cell: ({ state }) => ({ group: 'jobState', key: state }) },
        {
          title: 'determination.lists',
          cell: ({ lists }, write) =>
            Object.entries(lists)
              .map(([state, count]) => `${write.term('listState', state)}: ${count}`)
              .join(', ') || null,
        },
      ],
      read: (visit, asked) => doAct(visit, listDeterminations, asked),
      none: { title: 'determination.none', text: 'determination.noneText' },
      actions: ({ context, say }) =>
        holdsOffice(context.actor, ['personnel', 'head'])
          ? [{ href: '/determinations/new', text: say('determination.begin') }]
          : [],
    },
  }),
  formPage({
    path: '/determinations/new',
    section: 'determinations',
    form: async (visit) => {
      const { context, say } = visit
      await requireMayDo(visit, 'determine', 'body')
      return formFor(determine, {
        heading: say('determination.begin'),
        lead: [say('determination.beginLead')],
        fields: [
          { kind: 'day', name: 'asOf', label: 'determination.asOf', hint: 'determination.asOfHint' },
          {
            ...{ kind: 'choice', name: 'ruleset', label: 'determination.ruleset' },
            options: RULESET_IDS.map((id) => ({ value: id, text: say(`determination.ruleset.${id}`) })),
          },
        ],
        prefilled: { ruleset: context.settings.ruleset },
        button: say('determination.begin'),
        back: { href: '/determinations', text: say('determination.title') },
        fixed: {},
        done: ({ id }) => `/determinations/${id}`,
      })
    },
  }),
  determinationPage,
  ...subjectPapers({
    of: 'list',
    path: '/lists/:list',
    section: 'determinations',
    about: async ({ context, say }, id) => ({
      heading: say('paper.ofList'),
      back: {
        href: `/determinations/${await determinationOf(context.database, id)}`,
        text: say('determination.back'),
      },
    }),
  }),
  ...entryPages,
  ...listActPages,
]

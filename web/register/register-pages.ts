import { readRegister } from '../../acts/register/read-register.ts'
import { registerIncoming } from '../../acts/register/register-incoming.ts'
import type { RegisterLine } from '../../records/register/list-register.ts'
import { paperKindsOf, type RegisterDirection } from '../../regulation/papers/paper-kinds.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { listPages } from '../listing/listing.ts'
import { unitFilter, unitOptions } from '../listing/unit-filter.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'

const DIRECTIONS = ['outgoing', 'incoming'] as const satisfies readonly RegisterDirection[]
const MADE_HERE: readonly string[] = (['case', 'meeting', 'commission', 'list'] as const).flatMap(
  paperKindsOf,
)

const registerOf = (direction: RegisterDirection): readonly PageRow[] =>
  listPages<RegisterLine>({
    path: `/registers/${direction}`,
    section: 'registers',
    listing: {
      title: ({ say }) => say(`register.${direction}`),
      lead: 'register.lead',
      columns: [
        { title: 'register.number', numeric: true, cell: ({ number }) => number },
        { title: 'register.registeredOn', cell: ({ registeredOn }) => ({ day: registeredOn }) },
        {
          title: 'register.what',
          cell: ({ title, documentId }, write) => ({
            text: MADE_HERE.includes(title) ? write.term('registerPaper', title) : title,
            ...(documentId === null ? {} : { href: `/documents/${documentId}` }),
          }),
        },
        { title: 'register.correspondent', cell: ({ correspondent }) => correspondent },
        {
          title: 'listing.case',
          cell: ({ caseId }, write) =>
            caseId === null ? null : { text: write.say('register.case'), href: `/cases/${caseId}` },
        },
      ],
      filters: async (visit) => [
        { name: 'year', label: 'register.year', kind: 'select', options: yearsUpTo(visit) },
        await unitFilter(visit),
      ],
      read: (visit, { year, ...asked }) =>
        doAct(visit, readRegister, { ...asked, direction, ...(year ? { year: Number(year) } : {}) }),
      none: { title: 'register.none', text: 'register.noneText' },
      actions: ({ context, say }) =>
        direction === 'incoming' && holdsOffice(context.actor, ['personnel'])
          ? [{ href: '/registers/incoming/new', text: say('register.new') }]
          : [],
      subPages: ({ say }) =>
        DIRECTIONS.map((each) => ({
          ...{ href: `/registers/${each}`, text: say(`register.${each}`), current: each === direction },
        })),
    },
  })

/** How many years back a register is offered. */
const YEARS = 6

const yearsUpTo = ({ today }: Visit) =>
  Array.from({ length: YEARS }, (_, ago) => String(today.year - ago)).map((year) => ({
    value: year,
    text: year,
  }))

const newIncoming = formPage({
  path: '/registers/incoming/new',
  section: 'registers',
  form: async (visit) => {
    const { say } = visit
    return formFor(registerIncoming, {
      heading: say('register.new'),
      lead: [say('register.newLead')],
      fields: [
        { kind: 'text', name: 'title', label: 'register.what' },
        { kind: 'text', name: 'correspondent', label: 'register.from' },
        {
          ...{
            kind: 'select',
            name: 'unit',
            label: 'listing.unit',
            hint: 'register.unitHint',
            optional: true,
          },
          options: await unitOptions(visit),
        },
        { kind: 'file', name: 'documents', label: 'register.scan', optional: true },
      ],
      button: say('register.give'),
      back: { href: '/registers/incoming', text: say('register.incoming') },
      fixed: {},
      done: () => '/registers/incoming',
    })
  },
})

/** The registers of what went out and came in, each as a workbook too, and the form that gives a paper its number. */
export const registerPages: readonly PageRow[] = [newIncoming, ...DIRECTIONS.flatMap(registerOf)]

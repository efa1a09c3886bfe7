import { FACTS_OF_MANY, type FactOutcome, submitFacts } from '../../acts/case/submit-facts.ts'
import { readRegister } from '../../acts/register/read-register.ts'
import { registerIncoming } from '../../acts/register/register-incoming.ts'
import { nameEmployees } from '../../acts/roster/name-employees.ts'
import type { Person } from '../../records/case-reading/person.ts'
import type { RegisterLine } from '../../records/register/list-register.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import type { Cell, Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { keepOutcome, readOutcome } from '../pages/kept-outcome.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'

const back = ({ say }: Visit) => ({ href: '/register', text: say('register.title') })

/** What a line of the register is: a paper made here, what came in by an act, or what somebody wrote of it. */
const named = (title: string, { term }: Write): string => {
  const cameIn = term('register.title', title)
  return cameIn === title ? term('paper.kind', title) : cameIn
}

const register = listPages<RegisterLine>({
  path: '/register',
  section: 'notices',
  listing: {
    title: ({ say }) => say('register.title'),
    lead: 'register.lead',
    columns: [
      { title: 'register.number', numeric: true, cell: ({ number }) => number },
      { title: 'register.on', cell: ({ registeredOn }) => ({ day: registeredOn }) },
      {
        title: 'register.what',
        cell: ({ title, documentId }, write): Cell => {
          const text = named(title, write)
          return documentId === null ? text : { text, href: `/documents/${documentId}` }
        },
      },
      { title: 'register.who', cell: ({ correspondent }) => correspondent },
      {
        title: 'listing.case',
        cell: ({ caseId }, { say }): Cell =>
          caseId === null ? null : { text: say('listing.case'), href: `/cases/${caseId}` },
      },
    ],
    filters: async ({ say }) => [
      {
        ...{ name: 'direction', label: 'register.direction', kind: 'select' },
        options: (['incoming', 'outgoing'] as const).map((value) => ({
          value,
          text: say(`register.${value}`),
        })),
      },
    ],
    read: (visit, asked) => doAct(visit, readRegister, { direction: 'incoming', ...asked }),
    none: { title: 'register.none', text: 'register.noneText' },
    actions: ({ context, say }) =>
      holdsOffice(context.actor, ['personnel'])
        ? [
            { href: '/register/incoming', text: say('register.add') },
            { href: '/register/acts', text: say('register.many') },
          ]
        : [],
  },
})

const incoming = formPage({
  path: '/register/incoming',
  section: 'notices',
  form: async (visit) => {
    await requireMayDo(visit, 'register-paper', 'wholeBody')
    return formFor(registerIncoming, {
      heading: visit.say('register.add'),
      lead: [visit.say('register.addLead')],
      fields: [
        { kind: 'text', name: 'title', label: 'register.what' },
        { kind: 'text', name: 'correspondent', label: 'register.who' },
        { kind: 'files', name: 'documents', label: 'register.scan', optional: true },
      ],
      button: visit.say('register.add'),
      back: back(visit),
      fixed: {},
      done: () => '/register',
    })
  },
})

const OUTCOME = 'facts-of-many'

const many = formPage({
  path: '/register/acts',
  section: 'notices',
  form: async (visit) => {
    const { say, today } = visit
    await requireMayDo(visit, 'register-paper', 'body')
    return {
      heading: say('register.many'),
      lead: [say('register.manyLead')],
      fields: [
        {
          ...{ kind: 'choice', name: 'kind', label: 'register.kind' },
          options: Object.keys(FACTS_OF_MANY).map((kind) => ({
            value: kind,
            text: writeTo(visit).term('act', kind),
          })),
        },
        { kind: 'day', name: 'occurredOn', label: 'fact.occurredOn' },
        { kind: 'people', name: 'employees', label: 'register.people' },
        { kind: 'files', name: 'documents', label: 'register.oneScan' },
      ],
      button: say('register.many'),
      back: back(visit),
      prefilled: dayTyped('occurredOn', today.toString()),
      send: async (given, at) => {
        const id = await keepOutcome(at, OUTCOME, async () => (await doAct(at, submitFacts, given)).items)
        return `/register/acts/${id}`
      },
    }
  },
})

type NamedOutcome = FactOutcome & { person: Person | null }

const COLUMNS: readonly Column<NamedOutcome>[] = [
  {
    title: 'listing.person',
    cell: ({ person, employee }, write) => (person ? write.person(person) : employee),
  },
  {
    title: 'listing.case',
    cell: ({ caseNumber }): Cell =>
      caseNumber === null ? null : { text: caseNumber, href: `/cases/${caseNumber}` },
  },
  { title: 'listing.state', cell: ({ outcome }) => ({ group: 'factOutcome', key: outcome }) },
  {
    title: 'dates.why',
    cell: ({ detail }, { refusedWith }) => (detail === null ? null : refusedWith(detail).text),
  },
]

const outcome = page({
  path: '/register/acts/:request',
  section: 'notices',
  view: 'register/outcome',
  read: async (visit) => {
    const items = await readOutcome<FactOutcome[]>(visit, OUTCOME, visit.params.request ?? '')
    const people = await doAct(visit, nameEmployees, { ids: items.map(({ employee }) => employee) })
    const write = writeTo(visit)
    const rows = items.map((item) => ({ ...item, person: people.get(item.employee) ?? null }))
    return {
      columns: COLUMNS,
      rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, write))),
      kept: items.filter((item) => item.outcome === 'kept').length,
      refusedCount: items.filter((item) => item.outcome === 'refused').length,
    }
  },
})

/** What came in and went out on paper: the registers, a paper that came in, and one scan for the acts of many. */
export const registerPages: readonly PageRow[] = [...register, incoming, many, outcome]

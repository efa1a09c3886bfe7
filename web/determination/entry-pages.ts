import { listEntries } from '../../acts/determination/list-entries.ts'
import { readDetermination } from '../../acts/determination/read-determination.ts'
import { nameEmployees } from '../../acts/roster/name-employees.ts'
import type { Person } from '../../records/case-reading/person.ts'
import type { EntryLine } from '../../records/determination/list-entries.ts'
import { DUE_STATUSES } from '../../regulation/due/due.ts'
import type { Cell } from '../listing/cell.ts'
import type { Filter } from '../listing/filter.ts'
import { type Asked, listPages } from '../listing/listing.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'

type NamedEntry = EntryLine & { person: Person | null; ruleset: string }

const determinationOf = (visit: Visit) => doAct(visit, readDetermination, { id: visit.params.determination })

/** Everybody of a determination, each with his reason. */
export const entryPages = listPages<NamedEntry>({
  path: '/determinations/:determination/entries',
  section: 'determinations',
  listing: {
    title: async (visit) =>
      visit.say('determination.entriesOf', { day: writeTo(visit).day((await determinationOf(visit)).asOf) }),
    columns: [
      { title: 'listing.person', cell: personCell },
      { title: 'listing.number', cell: ({ personnelNumber }) => personnelNumber },
      { title: 'listing.unit', cell: ({ person }) => person?.unit.name ?? null },
      { title: 'determination.status', cell: ({ status }) => ({ group: 'due', key: status }) },
      { title: 'determination.due', cell: ({ due }) => ({ day: due }) },
      { title: 'determination.until', cell: ({ window }) => ({ day: window?.to ?? null }) },
      { title: 'listing.clause', cell: ({ ruleset, cite }) => ({ ruleset, cite }) },
      {
        title: 'determination.struck',
        cell: ({ ruleset, struckGround }) =>
          struckGround === null ? null : { ruleset, cite: [struckGround] },
      },
      {
        title: 'listing.case',
        cell: ({ case: id }, { say }) =>
          id === null ? null : { text: say('listing.case'), href: `/cases/${id}` },
      },
    ],
    filters: async (visit) => [
      {
        ...{ name: 'status', label: 'determination.status', kind: 'select' },
        options: DUE_STATUSES.map((status) => ({ value: status, text: visit.say(`due.${status}`) })),
      },
      await listFilter(visit),
    ],
    read: readNamed,
    none: { title: 'determination.noEntries', text: 'determination.noEntriesText' },
    back: ({ params, say }) => ({
      href: `/determinations/${params.determination}`,
      text: say('determination.back'),
    }),
  },
})

function personCell({ employee, person, personnelNumber }: NamedEntry, write: Write): Cell {
  return { text: person ? write.person(person) : personnelNumber, href: `/roster/${employee}` }
}

async function readNamed(visit: Visit, asked: Asked) {
  const id = visit.params.determination
  const { ruleset } = await determinationOf(visit)
  const { items, ...page } = await doAct(visit, listEntries, { id, ...asked })
  const people = await doAct(visit, nameEmployees, { ids: items.map(({ employee }) => employee) })
  return {
    ...page,
    items: items.map((entry) => ({ ...entry, ruleset, person: people.get(entry.employee) ?? null })),
  }
}

const listFilter = async (visit: Visit): Promise<Filter> => {
  const { lists } = await determinationOf(visit)
  return {
    ...{ name: 'list', label: 'determination.list', kind: 'select' },
    options: lists.map(({ id, people, supplement, state }, at) => ({
      value: id,
      text: visit.say('determination.listChoice', {
        ...{ number: at + 1, people, supplement, state: visit.say(`listState.${state}`) },
      }),
    })),
  }
}

import { holdSession } from '../../acts/session/hold-session.ts'
import { listSessions } from '../../acts/session/list-sessions.ts'
import { readSession } from '../../acts/session/read-session.ts'
import { sessionSheet } from '../../acts/session/session-sheet.ts'
import type { SessionLine } from '../../records/session/list-sessions.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { campaignTabs } from '../campaign/campaign-tabs.ts'
import { unitField } from '../campaign/unit-field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import type { Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { resultPages } from './result-pages.ts'

const sessionOf = (visit: Visit) => doAct(visit, readSession, { id: visit.params.session })
type Person = Awaited<ReturnType<typeof sessionOf>>['people'][number]

const PEOPLE: readonly Column<Person>[] = [
  { title: 'listing.case', cell: ({ number }) => ({ text: number, href: `/cases/${number}` }) },
  { title: 'listing.person', cell: ({ employee }, write) => write.person(employee) },
  { title: 'listing.number', cell: ({ employee }) => employee.personnelNumber },
  { title: 'listing.unit', cell: ({ employee }) => employee.unit.name },
  { title: 'session.result', cell: ({ result }) => ({ group: 'sessionResult', key: result }) },
]

const stages = ({ say }: Visit) =>
  SCHEDULED_STAGES.map((stage) => ({ value: stage, text: say(`stage.${stage}`) }))

const isPersonnel = ({ context }: Visit): boolean => holdsOffice(context.actor, ['personnel'])

/** Sessions of the stages: who comes when and where, and their results. */
export const sessionPages: readonly PageRow[] = [
  ...listPages<SessionLine>({
    path: '/sessions',
    section: 'campaigns',
    listing: {
      title: ({ say }) => say('session.title'),
      lead: 'session.lead',
      columns: [
        {
          title: 'session.heldOn',
          cell: ({ id, heldOn }, { day }) => ({ text: day(heldOn), href: `/sessions/${id}` }),
        },
        { title: 'session.startsAt', cell: ({ startsAt }) => startsAt },
        { title: 'session.stage', cell: ({ stage }, { term }) => term('stage', stage) },
        { title: 'session.place', cell: ({ place }) => place },
        { title: 'session.capacity', numeric: true, cell: ({ capacity }) => capacity },
        { title: 'session.people', numeric: true, cell: ({ people }) => people },
        { title: 'session.results', numeric: true, cell: ({ results }) => results },
      ],
      filters: async (visit) => [
        { name: 'stage', label: 'session.stage', kind: 'select', options: stages(visit) },
      ],
      read: (visit, asked) => doAct(visit, listSessions, asked),
      none: { title: 'session.none', text: 'session.noneText' },
      actions: (visit) =>
        isPersonnel(visit) ? [{ href: '/sessions/new', text: visit.say('session.hold') }] : [],
      subPages: (visit) => campaignTabs(visit, 'sessions'),
    },
  }),
  formPage({
    path: '/sessions/new',
    section: 'campaigns',
    form: async (visit) => {
      const { say } = visit
      await requireMayDo(visit, 'hold-session', 'body')
      return formFor(holdSession, {
        heading: say('session.hold'),
        lead: [say('session.holdLead')],
        fields: [
          await unitField(visit),
          { kind: 'choice', name: 'stage', label: 'session.stage', options: stages(visit) },
          { kind: 'day', name: 'heldOn', label: 'session.heldOn' },
          { kind: 'time', name: 'startsAt', label: 'session.startsAt' },
          { kind: 'text', name: 'place', label: 'session.place' },
          { kind: 'number', name: 'capacity', label: 'session.capacity' },
        ],
        button: say('session.hold'),
        back: { href: '/sessions', text: say('session.title') },
        fixed: {},
        done: ({ id }) => `/sessions/${id}`,
      })
    },
  }),
  page({
    path: '/sessions/:session',
    section: 'campaigns',
    view: 'session/session',
    read: async (visit) => {
      const { id, stage, heldOn, startsAt, place, capacity, people } = await sessionOf(visit)
      const write = writeTo(visit)
      const { say, day } = write
      const at = { hour: startsAt, place, people: people.length, size: capacity }
      return {
        heading: say('session.of', { stage: say(`stage.${stage}`), day: day(heldOn) }),
        said: say('session.at', at),
        columns: PEOPLE,
        rows: people.map((row) => PEOPLE.map(({ cell }) => cell(row, write))),
        sheet: `/sessions/${id}/sheet.xlsx`,
        actions: isPersonnel(visit) ? [{ href: `/sessions/${id}/results`, text: say('session.send') }] : [],
      }
    },
  }),
  filePage({
    path: '/sessions/:session/sheet.xlsx',
    access: 'of-its-act',
    read: (visit) => {
      const { language } = visit.context
      return doAct(visit, sessionSheet, { id: visit.params.session, language })
    },
  }),
  ...resultPages,
]

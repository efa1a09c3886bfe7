import { listNotices } from '../../acts/notice/list-notices.ts'
import { SERVED_HOW, serveNotices } from '../../acts/notice/serve-notices.ts'
import { nameEmployees } from '../../acts/roster/name-employees.ts'
import type { Person } from '../../records/case-reading/person.ts'
import { caseNumbers } from '../../records/meeting/read-meeting.ts'
import { NOTICE_OUTCOMES, type NoticeLine } from '../../records/notice/list-notices.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Option } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import type { Cell } from '../listing/cell.ts'
import { type Asked, listPages } from '../listing/listing.ts'
import { requireMayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'

type NamedNotice = NoticeLine & { recipient: Person | null; caseNumber: string | null }

const named = async (visit: Visit, items: readonly NoticeLine[]): Promise<NamedNotice[]> => {
  const ids = items.flatMap(({ recipientId }) => recipientId ?? [])
  const people = await doAct(visit, nameEmployees, { ids })
  const caseIds = items.flatMap(({ caseId }) => caseId ?? [])
  const numbers = await caseNumbers(visit.context.database, caseIds)
  return items.map((notice) => ({
    ...notice,
    recipient: people.get(notice.recipientId ?? '') ?? null,
    caseNumber: numbers.get(notice.caseId ?? '') ?? null,
  }))
}

const readNamed = async (visit: Visit, { owed, ...asked }: Asked) => {
  const { items, ...rest } = await doAct(visit, listNotices, { ...asked, ...(owed ? { owed: true } : {}) })
  return { ...rest, items: await named(visit, items) }
}

const recipientCell = ({ recipient, role }: NamedNotice, write: Write): Cell =>
  recipient
    ? { text: write.person(recipient), note: recipient.unit.name }
    : { text: write.term('role', role) }

const caseCell = ({ caseNumber }: NamedNotice): Cell =>
  caseNumber === null ? null : { text: caseNumber, href: `/cases/${caseNumber}` }

/** How many notices are offered to be served at once. */
const AT_ONCE = 100

/** Notices by outcome, what is owed by hand, and its service for many with one scan. */
export const noticeListPages: readonly PageRow[] = [
  ...listPages<NamedNotice>({
    path: '/notices',
    section: 'notices',
    listing: {
      title: ({ say }) => say('service.title'),
      lead: 'service.lead',
      columns: [
        {
          title: 'service.kind',
          cell: ({ id, kind }, write) => ({ text: write.term('notice', kind), href: `/notices/${id}` }),
        },
        { title: 'service.recipient', cell: recipientCell },
        { title: 'service.outcome', cell: ({ outcome }) => ({ group: 'noticeOutcome', key: outcome }) },
        { title: 'service.queued', cell: ({ queuedAt }) => ({ instant: queuedAt }) },
        { title: 'service.servedOn', cell: ({ servedOn }) => ({ day: servedOn }) },
        { title: 'listing.case', cell: caseCell },
      ],
      filters: async ({ say }) => [
        {
          ...{ name: 'outcome', label: 'service.outcome', kind: 'select' },
          options: NOTICE_OUTCOMES.map((value) => ({ value, text: say(`noticeOutcome.${value}`) })),
        },
        {
          ...{ name: 'owed', label: 'service.owed', kind: 'select' },
          options: [{ value: 'true', text: say('service.owedOnly') }],
        },
      ],
      read: readNamed,
      none: { title: 'service.none', text: 'service.noneText' },
      subPages: ({ query, say }) => [
        { href: '/notices', text: say('service.all'), current: !query.outcome && !query.owed },
        {
          ...{ href: '/notices?owed=true', text: say('service.owed') },
          current: query.owed === 'true' && !query.outcome,
        },
        {
          ...{ href: '/notices?outcome=refused', text: say('service.failed') },
          current: query.outcome === 'refused' && !query.owed,
        },
      ],
      actions: ({ context, say }) =>
        holdsOffice(context.actor, ['personnel'])
          ? [
              { href: '/service', text: say('service.many') },
              { href: '/register', text: say('register.title') },
            ]
          : [{ href: '/register', text: say('register.title') }],
    },
  }),
  formPage({
    path: '/service',
    section: 'notices',
    form: async (visit) => {
      const { say, today } = visit
      await requireMayDo(visit, 'serve-notice', 'body')
      const options = await owedOptions(visit)
      return formFor(serveNotices, {
        heading: say('service.many'),
        lead: [say(options.length > 0 ? 'service.manyLead' : 'service.manyNone')],
        fields: [
          { kind: 'ticks', name: 'notices', label: 'service.which', options },
          {
            ...{ kind: 'choice', name: 'how', label: 'service.how' },
            options: SERVED_HOW.map((value) => ({ value, text: say(`service.how.${value}`) })),
          },
          { kind: 'day', name: 'servedOn', label: 'service.servedOn' },
          { kind: 'people', name: 'witnesses', label: 'service.witnesses', optional: true },
          { kind: 'files', name: 'documents', label: 'service.scan' },
        ],
        prefilled: dayTyped('servedOn', today.toString()),
        button: say('service.many'),
        check: {},
        back: { href: '/notices?owed=true', text: say('service.title') },
        fixed: {},
        done: ({ served }) => `/service/done?count=${served.length}`,
      })
    },
  }),
]

const owedOptions = async (visit: Visit): Promise<Option[]> => {
  const { items } = await doAct(visit, listNotices, { owed: true, limit: AT_ONCE })
  const write = writeTo(visit)
  return (await named(visit, items)).map((notice) => ({
    value: notice.id,
    text: `${write.term('notice', notice.kind)}: ${notice.recipient ? write.person(notice.recipient) : write.term('role', notice.role)}`,
    hint: [notice.caseNumber, write.term('noticeOutcome', notice.outcome), write.instant(notice.queuedAt)]
      .filter(Boolean)
      .join(', '),
  }))
}

import { listAccessLog } from '../../acts/access/list-access-log.ts'
import { ACCESS_KINDS, type AccessLine } from '../../records/access/list-accesses.ts'
import { accountName } from '../../records/acting/account-name.ts'
import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import type { Cell } from '../listing/cell.ts'
import { type Asked, listPages } from '../listing/listing.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import type { Write } from '../rendering/write.ts'

const whoCell = ({ by, acting }: AccessLine, { say }: Write): Cell => {
  if (by === null) return say('access.observer')
  return {
    text: accountName(by),
    note: acting === null ? (by.position ?? by.personnelNumber) : acting.number,
  }
}

/** Cases are asked for by their number, as people know them. */
const readLog = async (visit: Visit, { case: number, ...asked }: Asked) => {
  if (number === undefined) return doAct(visit, listAccessLog, asked)
  const caseId = await caseIdOf(visit.context.database, String(number))
  if (caseId === null) return { items: [], next: null, total: 0 }
  return doAct(visit, listAccessLog, { ...asked, case: caseId })
}

/** The access log for whoever audits: who looked at what, printed it or took it. */
export const accessPages = listPages<AccessLine>({
  path: '/access-log',
  section: 'access',
  listing: {
    title: ({ say }) => say('access.title'),
    lead: 'access.lead',
    columns: [
      { title: 'access.at', cell: ({ at }) => ({ instant: at }) },
      { title: 'access.by', cell: whoCell },
      { title: 'access.kind', cell: ({ kind }, { term }) => term('access.of', kind) },
      {
        title: 'listing.case',
        cell: ({ caseNumber }) =>
          caseNumber === null ? null : { text: caseNumber, href: `/cases/${caseNumber}` },
      },
      { title: 'access.what', cell: ({ of }) => of },
    ],
    filters: async ({ say }) => [
      { name: 'case', label: 'access.case', kind: 'text' },
      { name: 'by', label: 'access.number', kind: 'text' },
      { name: 'from', label: 'log.from', kind: 'day' },
      { name: 'to', label: 'log.to', kind: 'day' },
      {
        ...{ name: 'kind', label: 'access.kind', kind: 'select' },
        options: ACCESS_KINDS.map((value) => ({ value, text: say(`access.of.${value}`) })),
      },
    ],
    read: readLog,
    none: { title: 'access.none', text: 'access.noneText' },
  },
})

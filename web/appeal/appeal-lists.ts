import { APPEAL_STATUSES, type AppealLine, listAllAppeals } from '../../acts/appeal/list-all-appeals.ts'
import { aftermathColumn, aftermathList } from '../head-order/aftermath-list.ts'
import { personColumn } from '../listing/person-column.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { doAct } from '../pages/visit.ts'

/** The appeals that one may see, the latest first; as a workbook too. */
export const appealLists = aftermathList<AppealLine>('appeals', {
  lead: 'appeal.lead',
  columns: [
    { title: 'appeal.number', cell: ({ id, number }) => ({ text: number, href: `/appeals/${id}` }) },
    personColumn,
    {
      title: 'appeal.against',
      cell: ({ against, order }, write) =>
        order === null
          ? write.term('decision', against)
          : { text: write.say('appeal.order'), note: write.term('decision', against) },
    },
    { title: 'appeal.filedOn', cell: ({ filedOn }) => ({ day: filedOn }) },
    {
      title: 'appeal.answerBy',
      cell: ({ status, answer }) =>
        status === 'filed' ? { deadline: answer?.limitOn ?? null } : { day: answer?.limitOn ?? null },
    },
    { title: 'appeal.status', cell: ({ status }) => ({ group: 'appealStatus', key: status }) },
    {
      title: 'appeal.outcome',
      cell: ({ outcome }, write) => (outcome === null ? null : write.term('appealOutcome', outcome)),
    },
    aftermathColumn,
  ],
  filters: async (visit) => [
    {
      ...{ name: 'status', label: 'appeal.status', kind: 'select' },
      options: APPEAL_STATUSES.map((value) => ({ value, text: visit.say(`appealStatus.${value}`) })),
    },
    await unitFilter(visit),
  ],
  read: (visit, asked) => doAct(visit, listAllAppeals, asked),
  none: { title: 'appeal.none', text: 'appeal.noneText' },
})

import { listLowerDecisions } from '../../acts/annulment/list-lower-decisions.ts'
import type { LowerDecision } from '../../records/annulment/list-lower-decisions.ts'
import { commissionTabs } from '../commission/commission-tabs.ts'
import { listPages } from '../listing/listing.ts'
import { personColumn } from '../listing/person-column.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { doAct } from '../pages/visit.ts'
import { aftermathColumn } from './aftermath-list.ts'

/** What lower commissions decided, for whoever may annul it; as a workbook too. */
export const lowerDecisions = listPages<LowerDecision>({
  path: '/decisions',
  section: 'meetings',
  listing: {
    title: ({ say }) => say('annulment.lower'),
    lead: 'annulment.lowerLead',
    columns: [
      personColumn,
      { title: 'order.decision', cell: ({ decision }, write) => write.term('decision', decision) },
      { title: 'aftermath.decidedOn', cell: ({ decidedOn }) => ({ day: decidedOn }) },
      {
        title: 'annulment.commission',
        cell: ({ commission: { orderNumber, unit } }, { say }) => ({
          ...{ text: orderNumber, note: unit?.name ?? say('listing.wholeBody') },
        }),
      },
      { title: 'annulment.annulledOn', cell: ({ annulledOn }) => ({ day: annulledOn }) },
      aftermathColumn,
    ],
    filters: async (visit) => [await unitFilter(visit)],
    read: (visit, asked) => doAct(visit, listLowerDecisions, asked),
    none: { title: 'annulment.lowerNone', text: 'annulment.lowerNoneText' },
    subPages: (visit) => commissionTabs(visit, 'lower'),
  },
})

import { readMeeting } from '../../acts/meeting/read-meeting.ts'
import type { Cell, Column } from '../listing/cell.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

type Item = Awaited<ReturnType<typeof readMeeting.perform>>['items'][number]

const COLUMNS: readonly Column<Item>[] = [
  { title: 'commission.item', numeric: true, cell: ({ n }) => n },
  { title: 'listing.person', cell: ({ employee }, write) => write.person(employee) },
  {
    title: 'listing.case',
    cell: (item): Cell => ({ text: item.case.number ?? '', href: `/cases/${item.case.id}` }),
  },
]

/** A meeting was called: its day, its agenda, and what happens next. It may be looked at again. */
export const meetingCalled = page({
  path: '/meetings/:meeting/called',
  section: 'commissions',
  view: 'commission/called',
  read: async (visit: Visit) => {
    const meeting = await doAct(visit, readMeeting, { id: visit.params.meeting })
    const write = writeTo(visit)
    return {
      meeting,
      columns: COLUMNS,
      rows: meeting.items.map((item) => COLUMNS.map(({ cell }) => cell(item, write))),
    }
  },
})

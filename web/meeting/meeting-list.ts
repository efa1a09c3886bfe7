import { listMeetings } from '../../acts/meeting/list-meetings.ts'
import type { MeetingLine } from '../../records/meeting/list-meetings.ts'
import { commissionTabs } from '../commission/commission-tabs.ts'
import { listPages } from '../listing/listing.ts'
import { doAct } from '../pages/visit.ts'

/** The meetings that one may see, or only those in which one has a seat. */
export const meetingList = listPages<MeetingLine>({
  path: '/meetings',
  section: 'meetings',
  listing: {
    title: ({ say }) => say('commission.meetings'),
    columns: [
      {
        title: 'commission.heldOn',
        cell: ({ id, heldOn }, write) => ({ text: write.day(heldOn), href: `/meetings/${id}` }),
      },
      { title: 'commission.startsAt', cell: ({ startsAt }) => startsAt },
      { title: 'commission.place', cell: ({ place }) => place },
      {
        title: 'commission.order',
        cell: ({ commission: { id, orderNumber, unit } }, { say }) => ({
          ...{ text: orderNumber, href: `/commissions/${id}`, note: unit?.name ?? say('listing.wholeBody') },
        }),
      },
      { title: 'commission.items', numeric: true, cell: ({ items }) => items },
      { title: 'listing.state', cell: ({ status }) => ({ group: 'meetingStatus', key: status }) },
    ],
    filters: async ({ say }) => [
      {
        ...{ kind: 'select', name: 'mine', label: 'meeting.mine' },
        options: [{ value: 'true', text: say('meeting.mineOnly') }],
      },
    ],
    read: (visit, asked) => doAct(visit, listMeetings, asked),
    none: { title: 'commission.noMeetings', text: 'commission.noMeetingsText' },
    subPages: (visit) => commissionTabs(visit, 'meetings'),
  },
})

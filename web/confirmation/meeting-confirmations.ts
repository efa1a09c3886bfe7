import { notFound } from '../../acts/problem.ts'
import { backToMeeting, meetingOf, type ShownItem, type ShownMeeting } from '../meeting/meeting-frame.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { confirmation } from './confirmation.ts'
import { papersAtHand } from './papers-at-hand.ts'

const referenceOf = ({ heldOn, startsAt, place }: ShownMeeting, visit: Visit): string[] => [
  `${writeTo(visit).day(heldOn)}, ${startsAt}`,
  place,
]

const called = confirmation({
  path: '/meetings/:meeting/called',
  section: 'commissions',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const { say, person } = writeTo(visit)
    const at = `/meetings/${meeting.id}`
    const subject = { of: 'meeting', id: meeting.id } as const
    return {
      title: say('commission.calledTitle'),
      reference: referenceOf(meeting, visit),
      back: backToMeeting(meeting, visit),
      rows: [
        ...meeting.items.map((item) => ({
          label: 'commission.item' as const,
          cell: {
            text: item.case.number ?? '',
            href: `/cases/${item.case.id}`,
            note: `${item.n}. ${person(item.employee)}`,
          },
        })),
        {
          label: 'commission.members',
          cell: meeting.composition
            .map((each) =>
              each.id === meeting.chairman
                ? `${person(each)} (${say('commission.chairman').toLowerCase()})`
                : person(each),
            )
            .join(', '),
        },
      ],
      said: [say('commission.calledNext')],
      papers: await papersAtHand(visit, { subject, kinds: ['call', 'announcement'], at }),
      calendar: `${at}/day.ics`,
    }
  },
})

/** The meeting is closed: how many were decided on, and until when its minutes are signed. */
const closed = confirmation({
  path: '/meetings/:meeting/closed',
  section: 'meetings',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    if (meeting.status !== 'closed' && meeting.status !== 'not-held') throw notFound()
    const { say, term } = writeTo(visit)
    const at = `/meetings/${meeting.id}`
    const count = (status: ShownItem['status']) =>
      meeting.items.filter((item) => item.status === status).length
    return {
      title: say('confirmed.closed'),
      reference: referenceOf(meeting, visit),
      back: backToMeeting(meeting, visit),
      rows: [
        { label: 'confirmed.itemsDecided', cell: count('decided') },
        { label: 'confirmed.itemsPutOff', cell: count('put-off') },
      ],
      next: [
        {
          text: `${term('act', 'minutes')}: ${term('role', 'secretary')}`,
          until: meeting.minutes?.limitOn ?? null,
        },
      ],
      papers: await papersAtHand(visit, {
        subject: { of: 'meeting', id: meeting.id },
        kinds: ['minutes'],
        at,
      }),
    }
  },
})

/** What a meeting as a whole confirms. */
export const meetingConfirmations: readonly PageRow[] = [called, closed]

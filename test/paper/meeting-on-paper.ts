import { randomUUID } from 'node:crypto'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { askQuestion } from '../../regulation/interview/ask-question.ts'
import { adjournMeeting } from '../../regulation/meeting/adjourn-meeting.ts'
import { calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import { castVote } from '../../regulation/meeting/cast-vote.ts'
import { closeItem } from '../../regulation/meeting/close-item.ts'
import { closeMeeting } from '../../regulation/meeting/close-meeting.ts'
import { after as afterVerdict } from '../../regulation/meeting/meeting-scenario.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { openItem } from '../../regulation/meeting/open-item.ts'
import { postponeItem } from '../../regulation/meeting/postpone-item.ts'
import { recordAttendance } from '../../regulation/meeting/record-attendance.ts'
import { recuseMember } from '../../regulation/recusal/recuse-member.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import type { TestApi } from '../api.ts'
import { type CommissionBody, MEMBERS } from '../meeting/commission-body.ts'

export const HELD_ON = '2027-06-16'

/** A meeting whose papers are made: of a commission of a body, with two cases on its agenda. */
export type PaperMeeting = {
  api: TestApi
  body: CommissionBody
  ids: { commission: string; meeting: string; decided: string; secret: string }
}

/** Puts the order of the commission on record. */
export const storeOrder = ({ api, body, ids }: PaperMeeting) =>
  api.database.commission.create({
    data: {
      id: ids.commission,
      orderNumber: '17-қ',
      orderedOn: new Date('2027-01-12'),
      chairmanId: body.idOf('M1'),
      secretaryId: body.idOf('S'),
      enteredById: randomUUID(),
      enteredAt: new Date(),
      members: {
        createMany: {
          data: MEMBERS.map((number) => ({ employeeId: body.idOf(number), capacity: 'division-head' })),
        },
      },
    },
  })

/** The meeting as it was called: two cases on its agenda. */
export const called = ({ body, ids }: PaperMeeting, ruleset: RulesetId): MeetingState =>
  calledMeeting({
    ...{ meetingId: ids.meeting, ruleset, heldOn: HELD_ON, announcedOn: '2027-06-07', leadDays: 1 },
    chairmanId: body.idOf('M1'),
    secretaryId: body.idOf('S'),
    composition: MEMBERS.map(body.idOf),
    agenda: [ids.decided, ids.secret].map((caseId, at) => ({
      ...{ n: at + 1, caseId, caseWorkflowId: `certification/${caseId}`, kind: 'regular', round: 1 },
      employeeId: body.idOf(`E${at + 1}`),
    })),
  })

/** Puts the meeting on record in a state. */
export const storeMeeting = ({ api, ids }: PaperMeeting, id: string, of: MeetingState) =>
  api.database.meeting.create({
    data: {
      ...{ id, workflowId: `meeting/${id}`, commissionId: ids.commission, seq: 1, status: of.status },
      heldOn: new Date(HELD_ON),
      startsAt: '10:00',
      place: 'Бөлме 12',
      state: of as object,
    },
  })

/** The first item is decided, the second is not heard any more. */
export const held = ({ body }: Pick<PaperMeeting, 'body'>, state: MeetingState): MeetingState => {
  const present = ['M1', 'M2', 'M3', 'M4'].map(body.idOf)
  const recused = afterVerdict(
    state,
    recuseMember(state, {
      ...{ n: 1, memberId: body.idOf('M5'), ground: 'kinship', decidedBy: 'chairman', on: '2027-06-10' },
    }),
  )
  const attended = afterVerdict(
    recused,
    recordAttendance(recused, { present, presidingId: null, barred: [], on: HELD_ON }),
  )
  const standing = { admitted: true, profileSeen: 'familiarised' as const }
  const opened = afterVerdict(attended, openItem(attended, { n: 1, standing, employee: 'came', recused: [] }))
  const questioned = ['M2', 'M2', 'M3'].reduce(
    (now, number) => afterVerdict(now, askQuestion(now, { n: 1, memberId: body.idOf(number) })),
    opened,
  )
  const voted = present.reduce(
    (now, memberId) => afterVerdict(now, castVote(now, { n: 1, memberId, option: 'demotion' })),
    questioned,
  )
  const counted = afterVerdict(voted, closeItem(voted, { n: 1, grounds: [], recommendation: null }))
  const until = {
    resumesOn: '2027-06-17',
    startsAt: '14:00',
    place: 'Бөлме 3',
    reason: 'end-of-day',
  } as const
  const adjourned = afterVerdict(counted, adjournMeeting(counted, until, shippedCalendar))
  const resumed = afterVerdict(
    adjourned,
    recordAttendance(adjourned, { present, presidingId: null, barred: [], on: until.resumesOn }),
  )
  const postponed = afterVerdict(resumed, postponeItem(resumed, { n: 2, ground: 'facts-to-check' }))
  return afterVerdict(postponed, closeMeeting(postponed, shippedCalendar))
}

/** Puts an admitted applicant on record; present where he was registered. */
export const storeObserver = (
  { api, ids }: PaperMeeting,
  who: { fullName: string; registeredOn: Date | null },
) =>
  api.database.observerApplication.create({
    data: {
      ...{
        ...who,
        id: randomUUID(),
        meetingId: ids.meeting,
        organisation: 'Әділдік',
        contact: who.fullName,
      },
      ...{ capacity: 'association', subordination: 'none', attached: ['identity', 'membership'] },
      ...{ appliedAt: new Date('2027-06-08T05:00:00Z'), registeredById: randomUUID() },
    },
  })

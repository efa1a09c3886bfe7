import { adjournMeeting } from '../../acts/meeting/adjourn-meeting.ts'
import { cancelMeeting } from '../../acts/meeting/cancel-meeting.ts'
import { holdOnPaper } from '../../acts/meeting/hold-on-paper.ts'
import { scanPaper } from '../../acts/meeting/scan-paper.ts'
import { ADJOURNMENT_REASONS, CANCELLATION_REASONS } from '../../regulation/meeting/sittings.ts'
import { meetingForm } from './meeting-form.ts'
import { rulesOf } from './meeting-page.ts'

const adjournmentPage = meetingForm({
  ...{ path: 'adjournment', act: adjournMeeting, permission: 'adjourn-meeting', heading: 'meeting.adjourn' },
  asks: ({ startsAt, place }, { say }) => ({
    lead: [say('meeting.adjournLead')],
    fields: [
      { kind: 'day', name: 'resumesOn', label: 'meeting.resumesOn' },
      { kind: 'time', name: 'startsAt', label: 'commission.startsAt' },
      { kind: 'text', name: 'place', label: 'commission.place' },
      {
        ...{ kind: 'choice', name: 'reason', label: 'meeting.adjournReason' },
        options: ADJOURNMENT_REASONS.map((value) => ({ value, text: say(`adjournment.${value}`) })),
      },
    ],
    prefilled: { startsAt, place },
  }),
})

const cancellationPage = meetingForm({
  ...{ path: 'cancellation', act: cancelMeeting, permission: 'cancel-meeting', heading: 'meeting.cancel' },
  asks: (_, { say }) => ({
    lead: [say('meeting.cancelLead')],
    fields: [
      {
        ...{ kind: 'choice', name: 'reason', label: 'meeting.cancelReason' },
        options: CANCELLATION_REASONS.map((value) => ({ value, text: say(`cancellation.${value}`) })),
      },
    ],
  }),
})

const paperPage = meetingForm({
  ...{ path: 'on-paper', act: holdOnPaper, permission: 'hold-on-paper', heading: 'meeting.onPaper' },
  takes: 'facts',
  asks: (meeting, { say }) => ({
    lead: [say('meeting.onPaperLead'), say('meeting.onPaperEntry')],
    cite: [rulesOf(meeting).terms.minutes?.cite],
  }),
})

const scanPage = meetingForm({
  ...{ path: 'scan', act: scanPaper, permission: 'hold-on-paper', heading: 'meeting.scan', takes: 'facts' },
  asks: (_, { say }) => ({
    lead: [say('meeting.scanLead')],
    fields: [{ kind: 'file', name: 'file', label: 'meeting.scanFile' }],
  }),
})

/** What becomes of a sitting: another day, none at all, paper in place of the system. */
export const sittingForms = [adjournmentPage, cancellationPage, paperPage, scanPage]

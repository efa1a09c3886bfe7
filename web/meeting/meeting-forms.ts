import { announceMeeting } from '../../acts/meeting/announce-meeting.ts'
import { closeMeeting } from '../../acts/meeting/close-meeting.ts'
import { recordAttendance } from '../../acts/meeting/record-attendance.ts'
import { signMinutes } from '../../acts/meeting/sign-minutes.ts'
import { attendanceSeen } from '../../records/meeting/attendance-seen.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { writeTo } from '../rendering/write.ts'
import { meetingForm } from './meeting-form.ts'
import { namesIn } from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'

const announcementPage = meetingForm({
  ...{ path: 'announcement', act: announceMeeting, permission: 'announce-meeting' },
  ...{ heading: 'meeting.announce', takes: 'facts' },
  asks: (meeting, { say, today }) => {
    const rule = rulesOf(meeting).interview.announcement
    return {
      lead: rule ? [say('meeting.announceLead', { count: rule.daysOut })] : [],
      cite: [rule?.cite],
      fields: [{ kind: 'day', name: 'announcedOn', label: 'commission.announcedOn' }],
      prefilled: dayTyped('announcedOn', today.toString()),
    }
  },
})

const attendancePage = meetingForm({
  ...{ path: 'attendance', act: recordAttendance, permission: 'record-attendance' },
  heading: 'meeting.attend',
  sent: (form, { query: { seen } }, { id: meetingId }) => ({
    ...form,
    send: async (given, at) => {
      const seq = Number(seen)
      if (!Number.isSafeInteger(seq)) return form.send(given, at)
      const before = await attendanceSeen(at.context.database, { meetingId, seq })
      return form.send({ ...given, before }, at)
    },
  }),
  asks: (meeting, visit) => {
    const { say } = visit
    const { person } = writeTo(visit)
    const { quorum } = rulesOf(meeting).commission
    const members = meeting.composition.map((each) => ({
      value: each.id,
      text: person(each),
      hint: each.id === meeting.chairman ? say('commission.chairman') : each.position,
    }))
    const needed = Math.ceil((quorum.of * members.length) / quorum.in)
    // Who came to an earlier sitting is not known to have come to this one.
    const earlier = meeting.status === 'adjourned' ? [] : (meeting.attendance?.present ?? [])
    return {
      lead: [say('meeting.attendLead', { needed, composition: members.length })],
      cite: [quorum.cite],
      fields: [
        { kind: 'ticks', name: 'present', label: 'meeting.present', options: members },
        {
          ...{ kind: 'select', name: 'presiding', label: 'meeting.presidingChosen', optional: true },
          hint: 'meeting.presidingHint',
          options: members.filter(({ value }) => value !== meeting.chairman),
        },
      ],
      prefilled: { present: earlier },
    }
  },
})

const closePage = meetingForm({
  ...{ path: 'close', act: closeMeeting, permission: 'close-meeting', heading: 'meeting.close' },
  done: (_, here) => `${here}/closed`,
  asks: (meeting, { say }) => {
    const waiting = meeting.items.filter(({ status }) => status === 'waiting').length
    return {
      lead: [say('meeting.closeLead'), ...(waiting > 0 ? [say('meeting.notHeard', { items: waiting })] : [])],
      cite: [rulesOf(meeting).terms.minutes?.cite],
    }
  },
})

const minutesPage = meetingForm({
  ...{ path: 'minutes', act: signMinutes, permission: 'sign-minutes', heading: 'meeting.sign' },
  takes: 'facts',
  asks: async (meeting, visit) => {
    const names = await namesIn(visit, meeting)
    const signers = (meeting.minutes?.missing ?? []).map((value) => ({ value, text: names[value] ?? value }))
    return {
      lead: [visit.say('meeting.signLead')],
      cite: [rulesOf(meeting).terms.minutes?.cite],
      fields: [
        { kind: 'ticks', name: 'signers', label: 'meeting.signers', options: signers },
        { kind: 'day', name: 'signedOn', label: 'meeting.signedOn' },
        { kind: 'files', name: 'documents', label: 'meeting.minutesScan', optional: true },
      ],
      prefilled: dayTyped('signedOn', visit.today.toString()),
      check: {},
    }
  },
})

/** The scan of minutes that were signed on paper: whose signatures are on it, those that are on record already too. */
const signedMinutesPage = meetingForm({
  ...{ path: 'signed-minutes', act: signMinutes, permission: 'sign-minutes' },
  ...{ heading: 'meeting.scanMinutes', takes: 'facts' },
  asks: async (meeting, visit) => {
    const names = await namesIn(visit, meeting)
    const signed = (meeting.minutes?.signed ?? []).map(({ signerId }) => signerId)
    const signers = [...signed, ...(meeting.minutes?.missing ?? [])]
    return {
      lead: [visit.say('meeting.scanMinutesLead')],
      cite: [rulesOf(meeting).terms.minutes?.cite],
      fields: [
        {
          ...{ kind: 'ticks', name: 'signers', label: 'meeting.signers' },
          options: signers.map((value) => ({ value, text: names[value] ?? value })),
        },
        { kind: 'day', name: 'signedOn', label: 'meeting.signedOn' },
        { kind: 'files', name: 'documents', label: 'meeting.minutesScan' },
      ],
      prefilled: { signers: signed, ...dayTyped('signedOn', visit.today.toString()) },
      check: {},
    }
  },
})

/** What the secretary does with the meeting as a whole: announcement, attendance, closing, minutes. */
export const meetingForms = [announcementPage, attendancePage, closePage, minutesPage, signedMinutesPage]

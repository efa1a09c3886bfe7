import { announceMeeting } from '../../acts/meeting/announce-meeting.ts'
import { closeMeeting } from '../../acts/meeting/close-meeting.ts'
import { recordAttendance } from '../../acts/meeting/record-attendance.ts'
import { signMinutes } from '../../acts/meeting/sign-minutes.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { writeTo } from '../rendering/write.ts'
import { backToMeeting, meetingOf, namesIn, requireAllowed } from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'

const announcementPage = formPage({
  path: '/meetings/:meeting/announcement',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'announce-meeting')
    const rule = rulesOf(meeting).interview.announcement
    const back = backToMeeting(meeting, visit)
    return formFor(announceMeeting, {
      heading: say('meeting.announce'),
      lead: rule ? [say('meeting.announceLead', { count: rule.daysOut })] : [],
      clauses: { ruleset: meeting.ruleset, cite: rule ? [rule.cite] : [] },
      fields: [{ kind: 'day', name: 'announcedOn', label: 'commission.announcedOn' }],
      prefilled: dayTyped('announcedOn', today.toString()),
      button: say('meeting.announce'),
      back,
      fixed: { id: meeting.id },
      done: () => `${back.href}?taken=yes`,
    })
  },
})

const attendancePage = formPage({
  path: '/meetings/:meeting/attendance',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const { person } = writeTo(visit)
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'record-attendance')
    const { quorum } = rulesOf(meeting).commission
    const members = meeting.composition.map((each) => ({
      value: each.id,
      text: person(each),
      hint: each.id === meeting.chairman ? say('commission.chairman') : each.position,
    }))
    const needed = Math.ceil((quorum.of * members.length) / quorum.in)
    const back = backToMeeting(meeting, visit)
    return formFor(recordAttendance, {
      heading: say('meeting.attend'),
      lead: [say('meeting.attendLead', { needed, composition: members.length })],
      clauses: { ruleset: meeting.ruleset, cite: [quorum.cite] },
      fields: [
        { kind: 'ticks', name: 'present', label: 'meeting.present', options: members, optional: true },
        {
          ...{ kind: 'select', name: 'presiding', label: 'meeting.presidingChosen', optional: true },
          hint: 'meeting.presidingHint',
          options: members.filter(({ value }) => value !== meeting.chairman),
        },
      ],
      prefilled: { present: meeting.attendance?.present ?? [] },
      button: say('meeting.attend'),
      back,
      fixed: { id: meeting.id },
      done: () => back.href,
    })
  },
})

const closePage = formPage({
  path: '/meetings/:meeting/close',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'close-meeting')
    const rule = rulesOf(meeting).terms.minutes
    const waiting = meeting.items.filter(({ status }) => status === 'waiting').length
    const back = backToMeeting(meeting, visit)
    return formFor(closeMeeting, {
      heading: say('meeting.close'),
      lead: [say('meeting.closeLead'), ...(waiting > 0 ? [say('meeting.notHeard', { items: waiting })] : [])],
      clauses: { ruleset: meeting.ruleset, cite: rule ? [rule.cite] : [] },
      fields: [],
      button: say('meeting.close'),
      back,
      fixed: { id: meeting.id },
      done: () => back.href,
    })
  },
})

const minutesPage = formPage({
  path: '/meetings/:meeting/minutes',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'sign-minutes')
    const names = await namesIn(visit, meeting)
    const rule = rulesOf(meeting).terms.minutes
    const back = backToMeeting(meeting, visit)
    return formFor(signMinutes, {
      heading: say('meeting.sign'),
      lead: [say('meeting.signLead')],
      clauses: { ruleset: meeting.ruleset, cite: rule ? [rule.cite] : [] },
      fields: [
        {
          ...{ kind: 'ticks', name: 'signers', label: 'meeting.signers' },
          options: (meeting.minutes?.missing ?? []).map((value) => ({ value, text: names[value] ?? value })),
        },
        { kind: 'day', name: 'signedOn', label: 'meeting.signedOn' },
      ],
      prefilled: dayTyped('signedOn', today.toString()),
      button: say('meeting.sign'),
      back,
      fixed: { id: meeting.id },
      done: () => `${back.href}?taken=yes`,
    })
  },
})

/** What the secretary does with the meeting as a whole: announcement, attendance, closing, minutes. */
export const meetingForms = [announcementPage, attendancePage, closePage, minutesPage]

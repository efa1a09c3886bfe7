import { readMeetingDay } from '../../acts/calendar-file/read-meeting-day.ts'
import { createCommission, createdCommission } from '../../acts/commission/create-commission.ts'
import { commissionsAnswer, listCommissions } from '../../acts/commission/list-commissions.ts'
import { commissionAnswer, readCommission } from '../../acts/commission/read-commission.ts'
import { announcedAnswer, announceMeeting } from '../../acts/meeting/announce-meeting.ts'
import { askQuestion, questionAnswer } from '../../acts/meeting/ask-question.ts'
import { calledMeetingAnswer, callMeeting } from '../../acts/meeting/call-meeting.ts'
import { castVote, voteAnswer } from '../../acts/meeting/cast-vote.ts'
import { closeItem, countAnswer } from '../../acts/meeting/close-item.ts'
import { closedMeetingAnswer, closeMeeting } from '../../acts/meeting/close-meeting.ts'
import { listMeetings, meetingsAnswer } from '../../acts/meeting/list-meetings.ts'
import { openedItemAnswer, openItem } from '../../acts/meeting/open-item.ts'
import { meetingAnswer, readMeeting } from '../../acts/meeting/read-meeting.ts'
import { attendanceAnswer, recordAttendance } from '../../acts/meeting/record-attendance.ts'
import { recusalAnswer, recuseMember } from '../../acts/meeting/recuse-member.ts'
import { signedMinutesAnswer, signMinutes } from '../../acts/meeting/sign-minutes.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Facts of a meeting show in the meeting. */
const meetingOf = (_taken: unknown, { id }: Readonly<Record<string, unknown>>): string => `/meetings/${id}`

/** Commissions by order, and their meetings. */
export const meetingRoutes = [
  route({
    method: 'post',
    path: '/commissions',
    tag: 'Commissions',
    summary: 'Enter the order that creates a commission',
    act: createCommission,
    answer: createdCommission,
    status: 201,
    location: ({ id }) => `/commissions/${id}`,
  }),
  route({
    method: 'get',
    path: '/commissions',
    tag: 'Commissions',
    summary: 'The commissions that I may see',
    act: listCommissions,
    answer: commissionsAnswer,
  }),
  route({
    method: 'get',
    path: '/commissions/{id}',
    tag: 'Commissions',
    summary: 'The order of a commission, its people and its meetings',
    act: readCommission,
    answer: commissionAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings',
    tag: 'Meetings',
    summary: 'Call a meeting with its agenda',
    act: callMeeting,
    answer: calledMeetingAnswer,
    status: 201,
    location: ({ id }) => `/meetings/${id}`,
  }),
  route({
    method: 'get',
    path: '/meetings',
    tag: 'Meetings',
    summary: 'The meetings of the commissions that I may see',
    act: listMeetings,
    answer: meetingsAnswer,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}',
    tag: 'Meetings',
    summary: 'A meeting: attendance, items, votes, decisions, minutes',
    act: readMeeting,
    answer: meetingAnswer,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/day.ics',
    tag: 'Meetings',
    summary: 'The day of a meeting, for a calendar',
    act: readMeetingDay,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/announcement',
    tag: 'Meetings',
    summary: 'Record when a meeting was announced',
    act: announceMeeting,
    answer: announcedAnswer,
    status: 202,
    location: meetingOf,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/attendance',
    tag: 'Meetings',
    summary: 'Record who is present; with quorum the meeting is opened',
    act: recordAttendance,
    answer: attendanceAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/recusals',
    tag: 'Meetings',
    summary: 'Recuse a member from an item: ground, who decided, when',
    act: recuseMember,
    answer: recusalAnswer,
    status: 201,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/open',
    tag: 'Meetings',
    summary: 'Open an item of the agenda',
    act: openItem,
    answer: openedItemAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/questions',
    tag: 'Meetings',
    summary: 'Count a question to the employee',
    act: askQuestion,
    answer: questionAnswer,
    status: 201,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/votes',
    tag: 'Meetings',
    summary: 'Cast a vote, or enter the open vote of a member',
    act: castVote,
    answer: voteAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/close',
    tag: 'Meetings',
    summary: 'Count the votes: a decision, a further round, or another meeting',
    act: closeItem,
    answer: countAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/close',
    tag: 'Meetings',
    summary: 'Close a meeting',
    act: closeMeeting,
    answer: closedMeetingAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/minutes',
    tag: 'Meetings',
    summary: 'Record signatures under the minutes, with the scan of what was signed on paper',
    act: signMinutes,
    answer: signedMinutesAnswer,
    status: 202,
    location: meetingOf,
    files: DOCUMENTS,
  }),
]

import { adjournedAnswer, adjournMeeting } from '../../acts/meeting/adjourn-meeting.ts'
import { cancelledMeetingAnswer, cancelMeeting } from '../../acts/meeting/cancel-meeting.ts'
import { filedOpinionAnswer, fileOpinion } from '../../acts/meeting/file-opinion.ts'
import { heldOnPaperAnswer, holdOnPaper } from '../../acts/meeting/hold-on-paper.ts'
import { listOpinions, opinionsAnswer } from '../../acts/meeting/list-opinions.ts'
import { openDossier, openedDossierAnswer } from '../../acts/meeting/open-dossier.ts'
import { postponedItemAnswer, postponeItem } from '../../acts/meeting/postpone-item.ts'
import { scannedAnswer, scanPaper } from '../../acts/meeting/scan-paper.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Facts of a meeting show in the meeting. */
const meetingOf = (_taken: unknown, { id }: Readonly<Record<string, unknown>>): string => `/meetings/${id}`

/** What happens to a meeting beside its votes: another day, no day at all, paper, dossiers, opinions. */
export const sittingRoutes = [
  route({
    method: 'post',
    path: '/meetings/{id}/adjournment',
    tag: 'Meetings',
    summary: 'Adjourn an open meeting to a later working day',
    act: adjournMeeting,
    answer: adjournedAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/cancellation',
    tag: 'Meetings',
    summary: 'Cancel a meeting that was not opened: its cases are to be called again',
    act: cancelMeeting,
    answer: cancelledMeetingAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/postponement',
    tag: 'Meetings',
    summary: 'Put one item off to another meeting',
    act: postponeItem,
    answer: postponedItemAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/dossier',
    tag: 'Meetings',
    summary: 'Open the dossier of an item: who did, and when, is recorded',
    act: openDossier,
    answer: openedDossierAnswer,
    status: 202,
    location: meetingOf,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/paper',
    tag: 'Meetings',
    summary: 'Note that a meeting is held on paper: its votes are entered afterwards',
    act: holdOnPaper,
    answer: heldOnPaperAnswer,
    status: 202,
    location: meetingOf,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/scans',
    tag: 'Meetings',
    summary: 'Bring a scan of vote sheets, before votes are entered from them',
    act: scanPaper,
    answer: scannedAnswer,
    status: 202,
    location: meetingOf,
    files: {
      formFields: ['file', 'document', 'documents'],
      field: 'file',
      count: 'one',
      limit: ({ limits }) => limits.documentBytes,
    },
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/opinions',
    tag: 'Meetings',
    summary: 'File a separate opinion on a decision: in words, or as a document',
    act: fileOpinion,
    answer: filedOpinionAnswer,
    status: 202,
    location: meetingOf,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/opinions',
    tag: 'Meetings',
    summary: 'The separate opinions of a meeting',
    act: listOpinions,
    answer: opinionsAnswer,
  }),
]

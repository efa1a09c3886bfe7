import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { QuestionAnswer, QuestionGiven } from '../../regulation/interview/ask-question.ts'
import type { AdjournmentAnswer, AdjournmentGiven } from '../../regulation/meeting/adjourn-meeting.ts'
import type { CancellationAnswer } from '../../regulation/meeting/cancel-meeting.ts'
import type { VoteAnswer, VoteGiven } from '../../regulation/meeting/cast-vote.ts'
import type { CountAnswer, CountGiven } from '../../regulation/meeting/close-item.ts'
import type { ClosingAnswer } from '../../regulation/meeting/close-meeting.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { DossierGiven } from '../../regulation/meeting/open-dossier.ts'
import type { ItemAnswer, ItemGiven } from '../../regulation/meeting/open-item.ts'
import type { PostponementGiven } from '../../regulation/meeting/postpone-item.ts'
import type { AttendanceAnswer, AttendanceGiven } from '../../regulation/meeting/record-attendance.ts'
import type { SignatureGiven } from '../../regulation/meeting/sign-minutes.ts'
import type { CancellationReason, Scan, SeparateOpinion } from '../../regulation/meeting/sittings.ts'
import type { RecusalAnswer, RecusalGiven } from '../../regulation/recusal/recuse-member.ts'
import type { Asked } from '../verdict-messages.ts'

export { calendarAmendedSignal, dropItemSignal } from '../certification/messages.ts'

/** The days that amendments make off or working, as they are known when a day is reckoned. */
export type ClosingGiven = { off: readonly string[]; working: readonly string[] }

export type AttendanceRequest = Asked<Omit<AttendanceGiven, 'on'>>

export const attendanceUpdate = defineUpdate<AttendanceAnswer, [AttendanceRequest]>('attendance')
export const openItemUpdate = defineUpdate<ItemAnswer, [Asked<ItemGiven>]>('openItem')
export const castVoteUpdate = defineUpdate<VoteAnswer, [Asked<VoteGiven>]>('castVote')
export const recuseMemberUpdate = defineUpdate<RecusalAnswer, [Asked<RecusalGiven>]>('recuseMember')
export const askQuestionUpdate = defineUpdate<QuestionAnswer, [Asked<QuestionGiven>]>('askQuestion')
export const closeItemUpdate = defineUpdate<CountAnswer, [Asked<CountGiven>]>('closeItem')
export const closeMeetingUpdate = defineUpdate<ClosingAnswer, [Asked<ClosingGiven>]>('closeMeeting')

export const adjournMeetingUpdate = defineUpdate<AdjournmentAnswer, [Asked<AdjournmentGiven & ClosingGiven>]>(
  'adjournMeeting',
)
export const cancelMeetingUpdate = defineUpdate<CancellationAnswer, [Asked<{ reason: CancellationReason }>]>(
  'cancelMeeting',
)
export const postponeItemUpdate = defineUpdate<PostponementGiven, [Asked<PostponementGiven>]>('postponeItem')

export const announcedSignal = defineSignal<[Asked<{ announcedOn: string }>]>('announced')
export const minutesSignedSignal = defineSignal<[Asked<SignatureGiven>]>('minutesSigned')

/** Facts that people bring also while the meeting cannot be asked. `on` is a civil day. */
export const heldOnPaperSignal = defineSignal<[Asked<{ on: string } & ClosingGiven>]>('heldOnPaper')
export const paperScannedSignal = defineSignal<[Asked<Scan>]>('paperScanned')
export const opinionFiledSignal = defineSignal<[Asked<SeparateOpinion>]>('opinionFiled')
export const dossierOpenedSignal = defineSignal<[Asked<DossierGiven>]>('dossierOpened')

export const meetingStateQuery = defineQuery<MeetingState>('state')

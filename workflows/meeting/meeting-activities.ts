import type { MeetingStep, RecordedMeetingStep } from '../../regulation/meeting/meeting-step.ts'

/** What a meeting does to the world. */
export type MeetingActivities = {
  /** Records one step in one transaction, or answers what stands in its place. */
  recordMeetingStep(step: MeetingStep): Promise<RecordedMeetingStep>
}

/** What the queue of notices does for it. */
export type NoticeActivities = {
  /** Sends notices that are on record and answers with those that have an outcome: at least one of them. */
  deliverNotices(request: { noticeIds: string[] }): Promise<{ noticeId: string }[]>
}

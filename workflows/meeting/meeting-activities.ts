import type { MeetingStep, RecordedMeetingStep } from '../../regulation/meeting/meeting-step.ts'

/** What a meeting does to the world. */
export type MeetingActivities = {
  /** Records one step in one transaction, or answers what stands in its place. */
  recordMeetingStep(step: MeetingStep): Promise<RecordedMeetingStep>
}

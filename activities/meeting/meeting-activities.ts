import type { Database } from '../../records/database.ts'
import { recordMeetingStep } from '../../records/meeting/record-meeting-step.ts'
import type { MeetingActivities } from '../../workflows/meeting/meeting-activities.ts'

/** What a meeting does to the world, over an open database. @example meetingActivities(openDatabase(url)) */
export const meetingActivities = (database: Database): MeetingActivities => ({
  recordMeetingStep: (step) => recordMeetingStep(database, step),
})

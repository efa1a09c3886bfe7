import { annulmentActivities } from '../activities/annulment/annulment-activities.ts'
import { appealActivities } from '../activities/appeal/appeal-activities.ts'
import { caseActivities } from '../activities/case/case-activities.ts'
import { meetingActivities } from '../activities/meeting/meeting-activities.ts'
import type { Database } from '../records/database.ts'

/** What the worker does for workflows on their own task queue; notices have a queue and a worker of their own. */
export const hostedActivities = ({ database }: { database: Database }) => ({
  ...caseActivities(database),
  ...meetingActivities(database),
  ...appealActivities(database),
  ...annulmentActivities(database),
})

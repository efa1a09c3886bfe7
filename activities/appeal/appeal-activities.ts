import { recordAppealStep } from '../../records/appeal/record-appeal-step.ts'
import type { Database } from '../../records/database.ts'
import type { AppealActivities } from '../../workflows/appeal/appeal-activities.ts'

/** What an appeal does to the world, over an open database. @example appealActivities(openDatabase(url)) */
export const appealActivities = (database: Database): AppealActivities => ({
  recordAppealStep: (step) => recordAppealStep(database, step),
})

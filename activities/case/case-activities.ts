import { recordStep } from '../../records/case/record-step.ts'
import type { Database } from '../../records/database.ts'
import type { CaseActivities } from '../../workflows/certification/case-activities.ts'

/** What a case does to the world, over an open database. @example caseActivities(openDatabase(url)) */
export const caseActivities = (database: Database): CaseActivities => ({
  recordCaseStep: (step) => recordStep(database, step),
})

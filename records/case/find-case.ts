import type { Database } from '../database.ts'

/** What acts need to know of a case. */
export type CaseToActOn = {
  id: string
  workflowId: string
  employeeId: string
  ruleset: string
  status: string
}

/** A case by its id; null when there is none. @example await findCase(database, caseId) */
export const findCase = (database: Pick<Database, 'case'>, id: string): Promise<CaseToActOn | null> =>
  database.case.findUnique({
    where: { id },
    select: { id: true, workflowId: true, employeeId: true, ruleset: true, status: true },
  })

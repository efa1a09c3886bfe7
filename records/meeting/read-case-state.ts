import type { CaseState } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'

/** How a case stands by its last recorded step. @throws when there is no such case */
export const readCaseState = async (database: Pick<Database, 'case'>, caseId: string): Promise<CaseState> => {
  const found = await database.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } })
  return found.state as unknown as CaseState
}

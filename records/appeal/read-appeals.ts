import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { Database } from '../database.ts'

/** What is read of an appeal. */
export const READ_APPEAL = {
  id: true,
  number: true,
  caseId: true,
  registeredAt: true,
  statement: true,
  reasons: true,
  state: true,
} as const

/** An appeal as it stands. */
export type AppealRecord = {
  id: string
  number: string
  caseId: string
  registeredAt: Date
  statement: string | null
  reasons: string | null
  state: AppealState
}

/** An appeal as it is read from its row. */
export const appealRecord = (row: Omit<AppealRecord, 'state'> & { state: unknown }): AppealRecord => ({
  ...row,
  state: row.state as AppealState,
})

/** The appeal with this id; null when there is none. */
export const findAppeal = async (database: Database, id: string): Promise<AppealRecord | null> => {
  const found = await database.appeal.findUnique({ where: { id }, select: READ_APPEAL })
  return found && appealRecord(found)
}

/** The appeals of a case, in the order in which they were registered. */
export const listAppealsOf = async (database: Database, caseId: string): Promise<AppealRecord[]> => {
  const found = await database.appeal.findMany({
    where: { caseId },
    select: READ_APPEAL,
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  return found.map(appealRecord)
}

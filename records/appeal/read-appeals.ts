import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { Database } from '../database.ts'

const READ = {
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

/** The appeal with this id; null when there is none. */
export const findAppeal = async (database: Database, id: string): Promise<AppealRecord | null> => {
  const found = await database.appeal.findUnique({ where: { id }, select: READ })
  return found && { ...found, state: found.state as unknown as AppealState }
}

/** The appeals of a case, in the order in which they were registered. */
export const listAppealsOf = async (database: Database, caseId: string): Promise<AppealRecord[]> => {
  const found = await database.appeal.findMany({
    where: { caseId },
    select: READ,
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  return found.map((row) => ({ ...row, state: row.state as unknown as AppealState }))
}

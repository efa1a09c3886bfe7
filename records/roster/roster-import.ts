import type { Database } from '../database.ts'

/** How far an import is: rows read, or people written of all. */
export type ImportProgress =
  | { phase: 'waiting' }
  | { phase: 'reading'; sheet: string; rows: number }
  | { phase: 'writing'; people: number; of: number }

/** How many people an import took, found as they were, or left out. */
export type ImportCounts = { accepted: number; unchanged: number; rejected: number }

/** Why a file was not imported at all, as a problem that the API tells. */
export type ImportProblem = { title: string; status: number; detail: string; errors: readonly object[] }

const json = (value: object) => JSON.parse(JSON.stringify(value))

/** Notes how far an import is. */
export const noteImportProgress = async (
  database: Database,
  importId: string,
  progress: ImportProgress,
): Promise<void> => {
  await database.rosterImport.updateMany({
    where: { id: importId, state: 'running' },
    data: { progress: json(progress) },
  })
}

/** The import is over: its counts and the errors of its rows. A repeat says the same again. */
export const finishImport = async (
  database: Database,
  importId: string,
  result: ImportCounts & { errors: readonly object[]; finishedAt: string },
): Promise<void> => {
  const { errors, finishedAt, ...counts } = result
  await database.rosterImport.update({
    where: { id: importId },
    data: { state: 'done', ...counts, errors: json(errors), finishedAt: new Date(finishedAt) },
  })
}

/** The file was not imported; nothing was changed by it. */
export const failImport = async (
  database: Database,
  importId: string,
  { problem, finishedAt }: { problem: ImportProblem; finishedAt: string },
): Promise<void> => {
  await database.rosterImport.update({
    where: { id: importId },
    data: { state: 'failed', problem: json(problem), finishedAt: new Date(finishedAt) },
  })
}

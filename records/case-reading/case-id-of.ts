import type { Database } from '../database.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The id of a case that is addressed by its id or by its number; null when it is neither, or of no case.
 *
 * @example await caseIdOf(database, '2027-000123') // its uuid
 */
export const caseIdOf = async (database: Database, written: string): Promise<string | null> => {
  if (UUID.test(written)) return written.toLowerCase()
  if (!/^\d{4}-\d{1,12}$/.test(written)) return null
  const found = await database.case.findUnique({ where: { number: written }, select: { id: true } })
  return found?.id ?? null
}

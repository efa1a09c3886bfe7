import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'

/**
 * The days that the amendments entered so far make off or working, a later one over an earlier one.
 *
 * @example await amendedDays(database) //=> { version: 1, off: ['2027-03-25'], working: [] }
 */
export const amendedDays = async (
  database: Pick<Database, 'calendarAmendment'>,
): Promise<{ version: number; off: string[]; working: string[] }> => {
  const amendments = await database.calendarAmendment.findMany({ orderBy: { version: 'asc' } })
  const days = new Map<string, 'off' | 'working'>()
  for (const { off, working } of amendments) {
    for (const day of off) days.set(writtenDay(day), 'off')
    for (const day of working) days.set(writtenDay(day), 'working')
  }
  const which = (as: 'off' | 'working') => [...days].flatMap(([day, made]) => (made === as ? [day] : []))
  return { version: amendments.at(-1)?.version ?? 0, off: which('off'), working: which('working') }
}

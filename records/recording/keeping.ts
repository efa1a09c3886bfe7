import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { judgeKeeping, type Keeping } from '../../regulation/recording/judge-keeping.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { calendarInForce } from '../calendar/calendar-in-force.ts'
import type { Database } from '../database.ts'
import type { RecordingRecord } from './recordings.ts'

/** Not answered yet, or answered and still within the term for going to court. */
const isOpen = (state: unknown, today: string): boolean => {
  const { status, courtUntil } = state as Pick<AppealState, 'status' | 'courtUntil'>
  return status === 'filed' || (courtUntil !== null && courtUntil >= today)
}

/** Whether each of these recordings is kept or may be destroyed, by its id: with its holds, its appeals and its case. */
export const keepingOf = async (
  database: Database,
  recordings: readonly RecordingRecord[],
  today: string,
): Promise<ReadonlyMap<string, Keeping>> => {
  const ids = [...new Set(recordings.map(({ caseId }) => caseId))]
  const [calendar, cases, appeals] = await Promise.all([
    calendarInForce(database),
    database.case.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } }),
    database.appeal.findMany({ where: { caseId: { in: ids } }, select: { caseId: true, state: true } }),
  ])
  const open = new Set(cases.flatMap(({ id, status }) => (status === 'closed' ? [] : [id])))
  const appealed = new Set(appeals.flatMap(({ caseId, state }) => (isOpen(state, today) ? [caseId] : [])))
  return new Map(
    recordings.map((recording) => {
      const { id, caseId, ruleset, heldOn, holds } = recording
      const standing = {
        ...{ heldOn, holds: holds.length },
        appeal: appealed.has(caseId) ? ('open' as const) : ('none' as const),
        certification: open.has(caseId) ? ('open' as const) : ('closed' as const),
      }
      return [id, judgeKeeping({ ruleset: rulesetOf(ruleset as RulesetId), calendar }, standing, today)]
    }),
  )
}

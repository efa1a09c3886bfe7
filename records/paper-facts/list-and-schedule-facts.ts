import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { PERSON } from '../case-reading/person.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import { scheduledDays } from './notice-facts.ts'
import { type PaperContents, type PaperFact, PaperGap } from './paper-contents.ts'
import { personOnPaper } from './person-on-paper.ts'

/**
 * The list of employees to be certified with the timing, and the schedule of their cases as far as it is set: paras 7, 9.
 * Null when there is no such list.
 *
 * @throws PaperGap when nobody is on it
 */
export const listContents = async (database: Database, listId: string): Promise<PaperContents | null> => {
  const list = await database.determinationList.findUnique({
    where: { id: listId },
    include: {
      determination: true,
      entries: { where: { struckGround: null }, include: { employee: { select: PERSON } } },
    },
  })
  if (!list) return null
  if (list.entries.length === 0) throw new PaperGap('Nobody is on this list.')
  const names = await bodyOnPaper(database, list.personnelUnitId)
  const days = await daysOfCases(
    database,
    list.entries.flatMap(({ caseId }) => caseId ?? []),
  )
  const lines = list.entries.map(({ employee, due, windowFrom, windowTo, cite, caseId }) => ({
    employee: personOnPaper(employee),
    due: writtenDay(due),
    window: { from: writtenDay(windowFrom), to: writtenDay(windowTo) },
    cite,
    ...(days.get(caseId ?? '') ?? NO_DAYS),
  }))
  const { determination: cite } = rulesetOf(list.determination.ruleset as RulesetId)
  return {
    facts: {
      ...names,
      ruleset: list.determination.ruleset,
      asOf: writtenDay(list.determination.asOf),
      state: list.state,
      supplement: list.supplement,
      timing: { from: writtenDay(list.timingFrom), to: writtenDay(list.timingTo) },
      approvedOn: writtenDay(list.approvedAt),
      lines: lines.sort((one, other) => sortKey(one).localeCompare(sortKey(other), 'kk')),
      cite: [cite.cite],
    },
    caseId: null,
    unitId: list.personnelUnitId,
    order: [names.unit, listId],
  }
}

type CaseDays = { stages: PaperFact[]; meeting: string | null }
const NO_DAYS: CaseDays = { stages: [], meeting: null }

const daysOfCases = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseDays>> => {
  const cases = await database.case.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, state: true },
  })
  return new Map(
    cases.flatMap(({ id, state }): [string, CaseDays][] => {
      const schedule = isCourse(state) ? state.current.schedule : null
      return isCourse(state) && schedule
        ? [[id, { stages: scheduledDays(state.frame, schedule), meeting: schedule.meeting }]]
        : []
    }),
  )
}

const sortKey = ({ employee: { unit, name } }: { employee: { unit: string; name: string } }): string =>
  `${unit} ${name}`

import { randomUUID } from 'node:crypto'
import type { CasesHere } from '../../records/determination/cases-of.ts'
import type { RosterLine } from '../../records/determination/read-roster-page.ts'
import type { EntryRecord } from '../../records/determination/write-entries.ts'
import { factsFor } from '../../records/roster/facts-for.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import { due } from '../../regulation/due/due.ts'
import type { EmployeeFacts } from '../../regulation/due/employee-facts.ts'
import { secondRoundOwed } from '../../regulation/due/second-round-owed.ts'
import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'

/** For which period, by which tables. */
export type Period = { asOf: CivilDate; ruleset: Ruleset }

/** What a determination says of a person, before it is known on which list he stands. */
export type Judged = Omit<EntryRecord, 'listId'> & { listed: boolean }

/**
 * Judges one person. `listed`: due, overdue, or owing a second round, and without a case that is open already. During
 * an exemption, a deferral or service elsewhere a second round waits.
 */
export const judgePerson = (line: RosterLine, cases: CasesHere, { asOf, ruleset }: Period): Judged => {
  const employee = withCases(factsFor(ruleset, line.facts, line), cases)
  const answer = due({ ruleset, asOf, employee })
  const owedSince = secondRoundOwed(employee, asOf)
  const called = answer.status === 'due' || answer.status === 'overdue'
  const again = owedSince !== null && answer.due !== null
  return {
    id: randomUUID(),
    employeeId: line.id,
    personnelNumber: line.personnelNumber,
    status: answer.status,
    due: answer.due?.toString() ?? null,
    windowFrom: answer.window?.from.toString() ?? null,
    windowTo: answer.window?.to.toString() ?? null,
    cite: answer.cite,
    secondRoundOwedSince: owedSince?.toString() ?? null,
    caseId: cases.openCaseId,
    listed: (called || again) && cases.openCaseId === null,
  }
}

/** What was decided here counts as what the roster says; the roster comes later and may say it too. */
const withCases = (facts: EmployeeFacts, { held }: CasesHere): EmployeeFacts => {
  const known = new Set(facts.certifications.map(({ on }) => on.toString()))
  const here = held
    .filter(({ on }) => !known.has(on))
    .map(({ on, outcome }) => ({
      on: parseCivilDate(on),
      annulled: false,
      outcome: outcome as DecisionKey,
    }))
  return here.length === 0 ? facts : { ...facts, certifications: [...facts.certifications, ...here] }
}

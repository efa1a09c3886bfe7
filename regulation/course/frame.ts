import type { Branch, CertificationKind, Round, RulesetId } from '../rulesets/ruleset.ts'

/** Civil dates, both included. */
export type DateSpan = { from: string; to: string }

/** The days that amendments made off or working, on top of the shipped calendar. */
export type CalendarOnCase = { version: string; off: readonly string[]; working: readonly string[] }

/**
 * What a case is opened with and keeps: ids and dates only.
 *
 * `round` is 2 for a second round owed from an imported decision, with its `initialDecisionOn`. `timing` is what the
 * head approved (para 9); null where nothing is approved beside the law's own terms. `servedElsewhere`: in the period
 * that the profile covers, so that information is asked for. `leadDays`: how many days before a limit reminders go.
 */
export type CaseFrame = {
  caseId: string
  employeeId: string
  ruleset: RulesetId
  kind: CertificationKind
  round: Round
  branch: Branch
  window: DateSpan & { cite: readonly string[] }
  timing: DateSpan | null
  initialDecisionOn: string | null
  servedElsewhere: boolean
  calendar: CalendarOnCase
  leadDays: readonly number[]
  /** The day on which the length of service exempts the employee, where it comes while the case may run (para 4). */
  exemptOn?: string | null
  /** RFC 3339. */
  openedAt: string
}

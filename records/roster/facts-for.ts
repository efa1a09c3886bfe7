import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import type { EmployeeFacts, Period } from '../../regulation/due/employee-facts.ts'
import type { Branch } from '../../regulation/rulesets/keys.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import type { StoredFacts } from './stored-facts.ts'

/** What the rulebook reads of a person beside the stored facts. `head`: of the body or a deputy, in its root unit. */
export type Standing = { branch: Branch; head: boolean }

/**
 * The facts of a person as the rules of the due date read them; which leaves defer is the ruleset's to say.
 *
 * @example factsFor(ruleset, stored, { branch: 'police', head: false }).service[0]?.from.year //=> 2018
 */
export const factsFor = (
  { due }: Pick<Ruleset, 'due'>,
  stored: StoredFacts,
  { branch, head }: Standing,
): EmployeeFacts => {
  const leaveKinds: readonly string[] = due.afterLeave.kinds
  const leaves: Period[] = []
  const study: Period[] = []
  const secondments: EmployeeFacts['secondments'][number][] = []
  for (const { kind, from, to } of stored.absences) {
    const period = { from: dateOf(from), to: lastDayOf(to) }
    if (leaveKinds.includes(kind)) leaves.push(period)
    else if (kind === 'study') study.push(period)
    else if (kind === 'state-body' || kind === 'international-organisation')
      secondments.push({ kind, ...period })
  }
  return {
    branch,
    head,
    leaves,
    study,
    secondments,
    service: stored.service.map(({ from, to, otherEmploymentAfter }) => ({
      from: dateOf(from),
      to: lastDayOf(to),
      otherEmploymentAfter,
    })),
    creditedService: stored.credited.map(({ kind, from, to }) => ({
      kind,
      from: dateOf(from),
      to: lastDayOf(to),
    })),
    appointments: stored.appointments.map(({ on, equivalent, dutiesChanged }) => ({
      on: dateOf(on),
      equivalent,
      dutiesChanged,
    })),
    certifications: stored.certifications.map(({ on, annulled, outcome }) => ({
      on: dateOf(on),
      annulled,
      outcome,
    })),
  }
}

/** Rosters name the same few thousand days over and over; each is read once. */
const dates = new Map<string, CivilDate>()

const dateOf = (text: string): CivilDate => {
  const known = dates.get(text)
  if (known) return known
  const date = parseCivilDate(text)
  if (dates.size < 50_000) dates.set(text, date)
  return date
}

const lastDayOf = (text: string | null): CivilDate | null => (text === null ? null : dateOf(text))

import type { EntryToOpen } from '../../records/determination/entries-to-open.ts'
import { exemptionOf } from '../../records/roster/exemption-between.ts'
import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { CalendarOnCase, CaseFrame, DateSpan } from '../../regulation/course/frame.ts'
import type { Branch } from '../../regulation/rulesets/keys.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'

/** What all cases of a list are opened with. */
export type OpeningOfList = {
  ruleset: Ruleset
  timing: DateSpan | null
  calendar: CalendarOnCase
  leadDays: readonly number[]
  openedAt: string
  /** The civil day of `openedAt`. */
  openedOn: string
}

/** The frame of the case that an entry leads to, and the day its duty is known by; null: nothing is owed. */
export const caseFrameOf = (
  caseId: string,
  { entry, employee }: EntryToOpen,
  list: OpeningOfList,
): { frame: CaseFrame; dueOn: string } | null => {
  const initialDecisionOn = day(entry.secondRoundOwedSince)
  const [due, from, to] = [day(entry.due), day(entry.windowFrom), day(entry.windowTo)]
  if (due === null || from === null || to === null) return null
  const { ruleset, openedOn, ...opening } = list
  return {
    dueOn: initialDecisionOn ?? due,
    frame: {
      caseId,
      employeeId: employee.id,
      ruleset: ruleset.id,
      kind: 'regular',
      round: initialDecisionOn === null ? 1 : 2,
      branch: employee.branch as Branch,
      window: { from, to, cite: entry.cite },
      initialDecisionOn,
      servedElsewhere: servedElsewhere(employee, since(openedOn, ruleset)),
      exemptOn: exemptionOf(employee.facts as StoredFacts, {
        ...{ ruleset: ruleset.id, kind: 'regular', branch: employee.branch },
        ...{ windowTo: new Date(to), on: openedOn },
      }),
      ...opening,
    },
  }
}

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

const since = (openedOn: string, { certification }: Ruleset): string =>
  parseCivilDate(openedOn).subtract({ years: certification.profile.years }).toString()

/**
 * Did he serve in another unit in the period of the profile (para 12)? Where the roster does not say in which unit an
 * appointment was, nothing is asked.
 */
const servedElsewhere = ({ facts, unit }: EntryToOpen['employee'], from: string): boolean => {
  const placed = (facts as StoredFacts).appointments
    .filter((appointment) => appointment.unit !== undefined)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const before = placed.filter(({ on }) => on < from).slice(-1)
  return [...before, ...placed.filter(({ on }) => on >= from)].some((held) => held.unit !== unit.code)
}

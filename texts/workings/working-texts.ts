import type { HolidayKey } from '../../regulation/calendar/day-off.ts'
import type { TermUnit } from '../../regulation/terms/term.ts'
import type { FloorRule, MovingRule, Origin } from '../../regulation/working/working.ts'

/** A noun after a number, by plural category; `other` stands in for those that a language does not have. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * The words of workings in one language. Dates, counts and clauses come in as the language writes them; `null` for an
 * act without a number.
 */
export type WorkingTexts = {
  origins: Record<Origin, string>
  units: Record<TermUnit, Plural>
  holidays: Record<HolidayKey, string>
  moving: Record<MovingRule, string>
  floors: Record<FloorRule, string>
  countedFrom: (origin: string, date: string) => string
  counted: Record<'before' | 'after', (count: string, date: string) => string>
  skipped: (date: string, why: string) => string
  weekend: string
  movedHoliday: (holiday: string, from: string) => string
  transfer: (worked: string) => string
  amendment: (act: string | null) => string
  clamped: (day: number, date: string) => string
  rolled: Record<'forward' | 'back', (from: string, to: string) => string>
  moved: (rule: string, dates: { from: string; to: string; clause: string }) => string
  notBefore: (rule: string, dates: { date: string; clause: string }) => string
  result: (date: string, clause: string) => string
}

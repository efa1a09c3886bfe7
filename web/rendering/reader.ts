import type { Temporal } from 'temporal-polyfill'
import { CIVIL_ZONE } from '../../platform/clock.ts'
import { fullName } from '../../records/case-reading/person.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenCite } from '../../texts/clauses/written-cite.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import type { Language } from '../../texts/language.ts'
import { workingDaysLeft } from '../../texts/notices/working-days-left.ts'
import { isPageKey, type Say } from '../../texts/pages/say.ts'
import { statusColour } from '../cases/status-table.ts'
import { dayNote } from '../forms/day-note.ts'
import type { TypedDay } from '../forms/read-day.ts'
import { toldRefusal } from './told-refusal.ts'

/** For whom a page is written: his language, the day it is for him, and the working days he has. */
export type Reader = { language: Language; say: Say; today: Temporal.PlainDate; calendar: Calendar }

/** A day as lists show it: written out, how far it is, and whether it is past. */
export type ShownDay = { iso: string; written: string; left: string; late: boolean }

/**
 * How a page writes what it shows, for one reader; templates have these as functions.
 *
 * @example writtenFor(reader).day('2027-03-03') //=> '3 March 2027'
 */
export const writtenFor = ({ language, say, today, calendar }: Reader) => ({
  say,
  language,
  day: (date: string | null) =>
    date === null ? '' : writtenDate(parseCivilDate(date.slice(0, 10)), language),
  instant: (at: string | null) => (at === null ? '' : writtenInstant(at, language)),
  deadline: (date: string): ShownDay => deadline(parseCivilDate(date), { language, say, today, calendar }),
  person: personName,
  dayNote: (typed: TypedDay) => dayNote(typed, { language, say, calendar }),
  refusedWith: (sentence: string) => toldRefusal(sentence, language),
  cites: (ruleset: string, cite: readonly string[]) =>
    cite.map((clause) => ({
      href: `/law/${ruleset}/${encodeURIComponent(clause)}`,
      text: writtenCite(clause, language),
    })),
  colour: statusColour,
  /** The text of a key that is put together; what has no text of its own is shown as it is. */
  term: (group: string, key: string) => {
    const whole = `${group}.${key}`
    return isPageKey(whole) ? say(whole) : key
  },
  size: (bytes: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024) + KB[language],
})

const KB: Record<Language, string> = { kk: ' КБ', ru: ' КБ', en: ' KB' }

const personName = (person: Parameters<typeof fullName>[0] | null): string =>
  person === null ? '' : fullName(person)

const INSTANTS: Record<Language, Intl.DateTimeFormat> = {
  kk: instantFormat('kk'),
  ru: instantFormat('ru'),
  en: instantFormat('en-GB'),
}

function instantFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: CIVIL_ZONE })
}

/** An instant as the language writes it, in Almaty. @example writtenInstant('2027-03-03T04:00:00Z', 'en') //=> '3 March 2027 at 09:00' */
export const writtenInstant = (at: string, language: Language): string =>
  INSTANTS[language].format(new Date(at))

const deadline = (date: Temporal.PlainDate, reader: Reader): ShownDay => {
  const { language, say, today, calendar } = reader
  const shown = { iso: date.toString(), written: writtenDate(date, language) }
  const days = today.until(date).days
  if (days < 0) return { ...shown, late: true, left: say('days.overdue', { count: -days }) }
  if (days === 0) return { ...shown, late: false, left: say('days.today') }
  const working = workingDaysLeft(calendar, { from: today, until: date })
  const left =
    working === null ? say('days.left', { count: days }) : say('days.workingLeft', { count: working })
  return { ...shown, late: false, left }
}

import { Temporal } from 'temporal-polyfill'
import { LANGUAGES, type Language } from '../../texts/language.ts'

/** What was typed into the three boxes of a date. */
export type TypedDay = { day: string; month: string; year: string }

/** A date, or which of its parts is not right. */
export type ReadDay = { date: string } | { wrong: 'empty' | 'day' | 'month' | 'year' | 'not-real' }

/**
 * Reads a date as people type it: the month as a number or by its name, whole or begun, in any of our languages; a whole
 * date in the first box (03.03.2026, 2026-03-03 or «3 марта 2026») is taken too.
 *
 * @example readDay({ day: '3', month: 'наурыз', year: '2026' }) //=> { date: '2026-03-03' }
 * @example readDay({ day: '31', month: '2', year: '2026' }) //=> { wrong: 'not-real' }
 */
export const readDay = (typed: TypedDay): ReadDay => {
  const { day, month, year } = split(typed)
  if (!day && !month && !year) return { wrong: 'empty' }
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return { wrong: 'day' }
  const monthNumber = monthOf(month)
  if (monthNumber === null) return { wrong: 'month' }
  if (!/^\d{4}$/.test(year)) return { wrong: 'year' }
  try {
    const fields = { year: Number(year), month: monthNumber, day: Number(day) }
    return { date: Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString() }
  } catch {
    return { wrong: 'not-real' }
  }
}

const split = (typed: TypedDay): TypedDay => {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  if (month !== '' || year !== '') return { day, month, year }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day)
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  const [first = '', second = '', third = ''] = day.split(/[\s./]+/)
  return { day: first, month: second, year: third }
}

const monthOf = (typed: string): number | null => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : null
  const name = typed.toLowerCase().replace(/\.$/, '')
  if (name.length < 3) return null
  const at = MONTHS.findIndex((names) => names.some((known) => known.startsWith(name)))
  return at < 0 ? null : at + 1
}

const namesIn = (language: Language, month: number): string[] => {
  const date = new Date(Date.UTC(2026, month, 15))
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      .formatToParts(date)
      .find(({ type }) => type === 'month')
      ?.value.toLowerCase() ?? ''
  // Alone and inside a date: «март» and «марта».
  return [written({ month: 'long' }), written({ month: 'long', day: 'numeric' })]
}

/** The names of the months, January first, in every language. */
const MONTHS: readonly string[][] = Array.from({ length: 12 }, (_, month) =>
  LANGUAGES.flatMap((language) => namesIn(language, month)),
)

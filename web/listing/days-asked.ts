import type { Temporal } from 'temporal-polyfill'
import { readDay } from '../forms/read-day.ts'
import { asked, type Visit } from '../pages/visit.ts'

/** The days that were asked for, `YYYY-MM-DD`, and the names of the boxes in which no day stands. */
export type DaysAsked = { read: Readonly<Record<string, string>>; wrong: readonly string[] }

/**
 * The days typed above a list, each whole in its box; a day without its year is the latest that has come. What is no day
 * filters by nothing.
 *
 * @example daysAsked({ query: { from: '3 марта', to: 'x' }, today }, ['from', 'to'])
 * //=> { read: { from: '2026-03-03' }, wrong: ['to'] }
 */
export const daysAsked = (visit: Pick<Visit, 'query' | 'today'>, names: readonly string[]): DaysAsked => {
  const typed = Object.entries(asked(visit, names)).map(
    ([name, day]) => [name, dateOf(day, visit.today)] as const,
  )
  return {
    read: Object.fromEntries(typed.flatMap(([name, date]) => (date === null ? [] : [[name, date] as const]))),
    wrong: typed.flatMap(([name, date]) => (date === null ? [name] : [])),
  }
}

const dateOf = (typed: string, today: Temporal.PlainDate): string | null => {
  const read = readDay({ day: typed, month: '', year: '' })
  if ('date' in read) return read.date
  if (read.wrong !== 'year') return null
  const [day = '', month = '', ...more] = typed.split(/[\s./]+/)
  if (more.some((part) => part !== '')) return null
  // 29 February has not come in every year.
  for (let back = 0; back <= 8; back++) {
    const found = readDay({ day, month, year: String(today.year - back) })
    if ('date' in found && found.date <= today.toString()) return found.date
  }
  return null
}

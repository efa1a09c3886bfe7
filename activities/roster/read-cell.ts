import { z } from 'zod'
import type { Column } from '../../records/roster/sheets.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'

/** A cell as it was understood, or what is wrong with it. */
export type CellReading = { value: string | number | boolean | null } | { error: string }

const MAX_LENGTH = 500
const EMAIL = z.email()
const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})$/

/**
 * Reads a cell by the rule of its column. Space around a value is dropped.
 *
 * @example readCell({ kind: 'date' }, '05.03.2018') //=> { value: '2018-03-05' }
 */
export const readCell = (column: Column, written: string | undefined): CellReading => {
  const text = (written ?? '').trim()
  if (text === '') return 'empty' in column ? { value: null } : { error: 'must not be empty' }
  if (text.length > MAX_LENGTH) return { error: `is longer than ${MAX_LENGTH} characters` }
  if (/\p{Cc}/u.test(text)) return { error: 'contains a control character' }
  return READERS[column.kind](text, column)
}

type Reader = (text: string, column: Column) => CellReading

const readDate: Reader = (text) => {
  const iso = text.replace(DOTTED, '$3-$2-$1')
  const known = dates.get(iso)
  if (known) return known
  const reading = parseDate(text, iso)
  if (dates.size > 50_000) dates.clear()
  dates.set(iso, reading)
  return reading
}

/** The same few thousand days come again and again. */
const dates = new Map<string, CellReading>()

const parseDate = (text: string, iso: string): CellReading => {
  try {
    return { value: parseCivilDate(iso).toString() }
  } catch {
    return {
      error: `expected a date cell, YYYY-MM-DD or DD.MM.YYYY that is a day of the calendar, got "${text}"`,
    }
  }
}

const READERS: Record<Column['kind'], Reader> = {
  text: (text) => ({ value: text.normalize('NFC') }),
  email: (text) =>
    EMAIL.safeParse(text).success ? { value: text } : { error: `"${text}" is not an e-mail address` },
  date: readDate,
  'yes-no': (text) =>
    text === 'yes' || text === 'no'
      ? { value: text === 'yes' }
      : { error: `expected yes or no, got "${text}"` },
  'whole-number': (text) =>
    /^-?\d{1,9}$/.test(text) ? { value: Number(text) } : { error: `expected a whole number, got "${text}"` },
  choice: (text, column) => {
    const keys = column.kind === 'choice' ? column.of : []
    return keys.includes(text)
      ? { value: text }
      : { error: `expected one of ${keys.join(', ')}, got "${text}"` }
  },
}

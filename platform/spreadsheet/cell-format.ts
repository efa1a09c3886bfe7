/** How a number in a cell is shown: as a date, with leading zeros (a personnel number), or as it is. */
export type CellFormat = { kind: 'date' } | { kind: 'padded'; digits: number } | { kind: 'number' }

const NUMBER: CellFormat = { kind: 'number' }
const DATE: CellFormat = { kind: 'date' }

/** The ids of the built-in formats that show a date (ECMA-376, 18.8.30), those of East Asian locales too. */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
]

/**
 * What a number format of a workbook does to a number.
 *
 * @example cellFormat(165, 'dd\\.mm\\.yyyy') //=> { kind: 'date' }
 * @example cellFormat(166, '00000') //=> { kind: 'padded', digits: 5 }
 */
export const cellFormat = (id: number, code: string | undefined): CellFormat => {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? DATE : NUMBER
  if (/^0{2,}$/.test(code)) return { kind: 'padded', digits: code.length }
  const shown = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[yd]|mmm/i.test(shown) ? DATE : NUMBER
}

const DAY = 86_400_000

/**
 * The day of a date cell; null for a number that is no day. The 1900 system counts a 29 February 1900 that never was.
 *
 * @example dateOfSerial(43164, '1900') //=> '2018-03-05'
 */
export const dateOfSerial = (serial: number, system: '1900' | '1904'): string | null => {
  const day = Math.floor(serial)
  if (system === '1904') return isoDate(Date.UTC(1904, 0, 1) + day * DAY, day >= 0)
  if (day === 60) return null
  return isoDate(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * DAY, day >= 1)
}

const isoDate = (time: number, exists: boolean): string | null => {
  if (!exists || !(time < Date.UTC(10_000, 0, 1))) return null
  return new Date(time).toISOString().slice(0, 10)
}

/** A number of a cell as the text that people see: whole numbers without exponent. */
export const shownNumber = (written: string, format: CellFormat): string => {
  const value = Number(written)
  if (!Number.isFinite(value)) return written
  const text = Number.isSafeInteger(value) ? value.toFixed(0) : String(value)
  return format.kind === 'padded' ? text.padStart(format.digits, '0') : text
}

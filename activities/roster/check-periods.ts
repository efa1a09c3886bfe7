import type { SheetName } from '../../records/roster/sheets.ts'

/** A period of a sheet; `to` is its last day, null: still running. */
export type PeriodRow = { sheet: SheetName; row: number; from: string; to: string | null }

/** What is wrong with a row, by its column. */
export type Finding = { sheet: SheetName; row: number; column: string; message: string }

/**
 * Periods that end before they begin.
 *
 * @example reversedPeriods([{ sheet: 'service', row: 2, from: '2020-01-02', to: '2020-01-01' }])[0]?.column //=> 'to'
 */
export const reversedPeriods = (periods: readonly PeriodRow[]): Finding[] =>
  periods
    .filter(({ from, to }) => to !== null && to < from)
    .map(({ sheet, row, from, to }) => ({ sheet, row, column: 'to', message: `${to} is before ${from}` }))

/**
 * Periods of service, credited ones too, of which two have a day in common: of each pair the later row (of two
 * sheets, the row of the later sheet). A period that begins on the last day of another overlaps it.
 */
export const overlappingPeriods = (periods: readonly PeriodRow[]): Finding[] => {
  const found = new Map<PeriodRow, PeriodRow>()
  const byBeginning = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (const [index, earlier] of byBeginning.entries()) {
    for (const later of byBeginning.slice(index + 1)) {
      if (earlier.to !== null && later.from > earlier.to) break
      const [first, second] = isLaterRow(later, earlier) ? [earlier, later] : [later, earlier]
      if (!found.has(second)) found.set(second, first)
    }
  }
  return [...found].map(([{ sheet, row, from }, other]) => ({
    sheet,
    row,
    column: 'from',
    message: `the period from ${from} overlaps the one in ${other.sheet}, row ${other.row}`,
  }))
}

const isLaterRow = (one: PeriodRow, other: PeriodRow): boolean =>
  one.sheet === other.sheet ? one.row > other.row : one.sheet === 'credited'

/** Rows that say what an earlier row of the same sheet said already: of a duplicate the later row. */
export const repeatedRows = (
  rows: readonly { sheet: SheetName; row: number; values: object }[],
  column: string,
): Finding[] => {
  const first = new Map<string, number>()
  const found: Finding[] = []
  for (const { sheet, row, values } of rows) {
    const content = JSON.stringify(values)
    const earlier = first.get(content)
    if (earlier === undefined) first.set(content, row)
    else found.push({ sheet, row, column, message: `says the same as row ${earlier}` })
  }
  return found
}

import { SHEET_NAMES, type SheetName } from '../../records/roster/sheets.ts'

/** One thing that is wrong in a roster file: `row` as the spreadsheet numbers it, `column` by its English name. */
export type RowError = { sheet: SheetName; row: number; column: string; message: string }

/** How many errors an import tells; a file with more is the wrong file. */
export const ERRORS_TOLD = 20_000

/** Collects the errors of a file without growing with it. */
export type ImportErrors = {
  add(error: RowError): void
  count(): number
  /** In the order of the sheets, then of the rows. */
  told(): RowError[]
}

export const collectErrors = (): ImportErrors => {
  const kept: RowError[] = []
  let count = 0
  return {
    add: (error) => {
      count += 1
      if (kept.length < ERRORS_TOLD) kept.push(error)
    },
    count: () => count,
    told: () => kept.sort((a, b) => order(a) - order(b) || a.row - b.row),
  }
}

const order = ({ sheet }: RowError): number => SHEET_NAMES.indexOf(sheet)

/** The file as a whole cannot be imported: the import fails and changes nothing. */
export class FileRefused extends Error {
  readonly errors: readonly RowError[]

  constructor(message: string, errors: readonly RowError[] = []) {
    super(message)
    this.name = 'FileRefused'
    this.errors = errors
  }
}

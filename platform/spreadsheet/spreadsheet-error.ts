/**
 * A file that cannot be taken as a spreadsheet: `not-a-workbook`, `too-large` (also a decompression bomb) or
 * `damaged` (it opens, but a part of it cannot be read).
 *
 * @example new SpreadsheetError('not-a-workbook', 'The file is neither an XLSX workbook nor a ZIP of CSV files.')
 */
export class SpreadsheetError extends Error {
  readonly kind: 'not-a-workbook' | 'too-large' | 'damaged'

  constructor(kind: SpreadsheetError['kind'], message: string) {
    super(message)
    this.name = 'SpreadsheetError'
    this.kind = kind
  }
}

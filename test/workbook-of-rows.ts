import writeXlsxFile from 'write-excel-file/node'

/** A workbook of one sheet with these rows of text, as somebody would send it. */
export const workbookOfRows = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
    { sheet: 'Form' },
  ).toBuffer()

import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { WrittenPublication } from '../../texts/publication/written-publication.ts'

/** A publication as a workbook: a sheet a language, its sentences above, its list below. */
export const publicationWorkbook = (written: readonly WrittenPublication[]): Promise<Buffer> =>
  writeXlsxFile(
    written.map((each) => ({
      data: sheetOf(each),
      sheet: each.language,
      columns: [{ width: 8 }, { width: 40 }, { width: 60 }],
    })),
  ).toBuffer()

const sheetOf = ({ body, title, subtitle, lines, table, ground }: WrittenPublication): SheetData => [
  line(body),
  line(`${title} ${subtitle}`, 'bold'),
  ...lines.map((each) => line(each)),
  ...(table ? [table.heads.map((head) => ({ value: head, fontWeight: 'bold' as const }))] : []),
  ...(table?.rows ?? []).map((row) => row.map((value) => ({ value, type: String }))),
  line(ground),
]

/** One sentence over the width of the list. */
const line = (value: string, weight?: 'bold') => [
  { value, type: String, span: 3, wrap: true, ...(weight && { fontWeight: weight }) },
]

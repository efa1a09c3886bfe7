import writeXlsxFile from 'write-excel-file/node'
import { z } from 'zod'
import { SHEET_NAMES, SHEETS } from '../../records/roster/sheets.ts'
import { rosterHeaders } from '../../texts/roster/headers.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ language: z.enum(['en', 'ru', 'kk']).default('en') })

/** A file to download. */
export type RosterTemplate = { fileName: string; mediaType: string; content: Buffer }

/** An empty workbook with every sheet and its header row in one language. */
export const rosterTemplate: Act<z.output<typeof input>, RosterTemplate> = {
  name: 'roster-template',
  input,
  permitted: (context) => permit(context, 'list-employees', 'body'),
  perform: async (_, { language }) => {
    const sheets = SHEET_NAMES.map((sheet) => ({
      sheet,
      data: [
        rosterHeaders(language, sheet, Object.keys(SHEETS[sheet].columns)).map((value) => ({
          value,
          fontWeight: 'bold' as const,
        })),
      ],
    }))
    return {
      fileName: `roster-${language}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await writeXlsxFile(sheets).toBuffer(),
    }
  },
}

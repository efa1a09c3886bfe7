import writeXlsxFile from 'write-excel-file/node'
import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { fullName } from '../../records/case-reading/person.ts'
import { PERSON_COLUMNS, resultColumns } from '../../regulation/session/result-columns.ts'
import { resultHeader } from '../../texts/session/result-headers.ts'
import type { Act } from '../act.ts'
import { permitSession, sessionOf } from './session-subject.ts'

const input = z.strictObject({ id: z.uuid(), language: z.enum(['en', 'ru', 'kk']).default('en') })

/** A file to download. */
type SheetFile = { fileName: string; mediaType: string; content: Buffer }

/** The list of a session as a workbook: its people are filled in, their results are to be. */
export const sessionSheet: Act<z.output<typeof input>, SheetFile> = {
  name: 'session-sheet',
  input,
  permitted: (context, { id }) => permitSession(context, 'read-session', id),
  perform: async ({ database, clock, actor }, { id, language }) => {
    const { stage, heldOn, people } = await sessionOf(database, id)
    await recordAccess(database, {
      at: clock.now(),
      accountId: actor.accountId,
      what: `file session ${id}`,
    })
    const columns = resultColumns(
      stage,
      people.map(({ ruleset }) => ruleset),
    )
    const names = [...PERSON_COLUMNS, ...columns.map(({ name }) => name)]
    const header = names.map((name) => ({
      value: resultHeader(language, name),
      fontWeight: 'bold' as const,
    }))
    const rows = people.map(({ number, employee }) => {
      return [number, employee.personnelNumber, fullName(employee)].map((value) => ({ value, type: String }))
    })
    const widths = names.map((name) => ({ width: name === 'name' ? 40 : 20 }))
    const book = writeXlsxFile([header, ...rows], { sheet: stage, columns: widths, stickyRowsCount: 1 })
    return {
      fileName: `session-${stage}-${heldOn}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await book.toBuffer(),
    }
  },
}

import { importRoster } from '../../acts/roster/import-roster.ts'
import { listImports } from '../../acts/roster/list-imports.ts'
import { readImport } from '../../acts/roster/read-import.ts'
import { takeCheckedImport } from '../../acts/roster/take-checked-import.ts'
import type { ImportLine } from '../../records/roster/list-imports.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { eachOf, workbookOf, XLSX } from '../listing/workbook.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** How many errors the page shows; the workbook has all. */
const ERRORS_SHOWN = 100

type RowError = { sheet: string; row: number; column: string; message: string }

const ERROR_COLUMNS: readonly Column<RowError>[] = [
  { title: 'roster.sheet', cell: ({ sheet }) => sheet },
  { title: 'roster.row', numeric: true, cell: ({ row }) => row },
  { title: 'roster.column', cell: ({ column }) => column },
  { title: 'roster.message', cell: ({ message }, { refusedWith }) => refusedWith(message).text },
]

/** Imports of the roster: a file is sent, looked at while it is worked on, and found again afterwards. */
export const importPages: readonly PageRow[] = [
  formPage({
    path: '/roster/import',
    section: 'roster',
    form: async (visit) => {
      const { say } = visit
      await requireMayDo(visit, 'import-roster', 'wholeBody')
      return formFor(importRoster, {
        heading: say('roster.import'),
        lead: [say('roster.importLead')],
        fields: [
          { kind: 'file', name: 'file', label: 'roster.file', hint: 'roster.fileHint' },
          { kind: 'yes-no', name: 'dryRun', label: 'roster.dryRun', hint: 'roster.dryRunHint' },
        ],
        button: say('roster.send'),
        back: { href: '/roster', text: say('roster.title') },
        prefilled: { dryRun: 'yes' },
        fixed: {},
        done: ({ id }) => `/roster/imports/${id}`,
      })
    },
  }),
  formPage({
    path: '/roster/imports/:import/take',
    section: 'roster',
    form: async (visit) => {
      const { say, params } = visit
      await requireMayDo(visit, 'import-roster', 'wholeBody')
      return formFor(takeCheckedImport, {
        heading: say('roster.take'),
        lead: [say('roster.takeLead')],
        fields: [],
        button: say('roster.take'),
        back: { href: `/roster/imports/${params.import}`, text: say('roster.checkTitle') },
        fixed: { id: params.import },
        done: ({ id }) => `/roster/imports/${id}`,
      })
    },
  }),
  ...listPages<ImportLine>({
    path: '/roster/imports',
    section: 'roster',
    listing: {
      title: ({ say }) => say('roster.imports'),
      columns: [
        {
          title: 'roster.importFile',
          cell: ({ id, fileName }) => ({ text: fileName, href: `/roster/imports/${id}` }),
        },
        { title: 'roster.importStarted', cell: ({ startedAt }) => ({ instant: startedAt }) },
        {
          title: 'roster.importKind',
          cell: ({ dryRun }, { say }) => say(dryRun ? 'roster.checked' : 'roster.taken'),
        },
        { title: 'listing.state', cell: ({ state }) => ({ group: 'jobState', key: state }) },
        { title: 'roster.accepted', numeric: true, cell: ({ accepted }) => accepted },
        { title: 'roster.unchanged', numeric: true, cell: ({ unchanged }) => unchanged },
        { title: 'roster.rejected', numeric: true, cell: ({ rejected }) => rejected },
      ],
      read: (visit, asked) => doAct(visit, listImports, asked),
      none: { title: 'roster.importsNone', text: 'roster.importsNoneText' },
      actions: ({ say }) => [{ href: '/roster/import', text: say('roster.import') }],
      back: ({ say }) => ({ href: '/roster', text: say('roster.title') }),
    },
  }),
  page({
    path: '/roster/imports/:import',
    section: 'roster',
    view: 'roster/import',
    read: async (visit) => {
      const read = await doAct(visit, readImport, { id: visit.params.import })
      const errors: readonly RowError[] = read.state === 'done' ? read.errors : []
      const write = writeTo(visit)
      return {
        read,
        stateCell: { group: 'jobState', key: read.state },
        columns: ERROR_COLUMNS,
        rows: errors
          .slice(0, ERRORS_SHOWN)
          .map((error) => ERROR_COLUMNS.map(({ cell }) => cell(error, write))),
        errors: errors.length,
        workbook: `/roster/imports/${visit.params.import}/errors.xlsx`,
        take: `/roster/imports/${visit.params.import}/take`,
      }
    },
  }),
  filePage({ path: '/roster/imports/:import/errors.xlsx', read: (visit) => errorFile(visit) }),
]

const errorFile = async (visit: Visit) => {
  const read = await doAct(visit, readImport, { id: visit.params.import })
  const title = visit.say('roster.errors')
  const rows = eachOf(read.state === 'done' ? read.errors : [])
  const content = await workbookOf({ title, columns: ERROR_COLUMNS, rows }, writeTo(visit))
  return { fileName: `${title}.xlsx`, mediaType: XLSX, content }
}

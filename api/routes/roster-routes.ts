import { begunImport, importRoster } from '../../acts/roster/import-roster.ts'
import { employeesAnswer, listEmployees } from '../../acts/roster/list-employees.ts'
import { importsAnswer, listImports } from '../../acts/roster/list-imports.ts'
import { listUnits, unitsAnswer } from '../../acts/roster/list-units.ts'
import { employeeAnswer, readEmployee } from '../../acts/roster/read-employee.ts'
import { importAnswer, readImport } from '../../acts/roster/read-import.ts'
import { rosterTemplate } from '../../acts/roster/roster-template.ts'
import { takeCheckedImport } from '../../acts/roster/take-checked-import.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { route } from './route.ts'

/** The roster: its imports and the templates for them. */
export const rosterRoutes = [
  route({
    method: 'get',
    path: '/units',
    tag: 'Employees',
    summary: 'The units of the body as a tree',
    act: listUnits,
    answer: unitsAnswer,
  }),
  route({
    method: 'get',
    path: '/employees',
    tag: 'Employees',
    summary: 'The roster, as much of it as I may see',
    act: listEmployees,
    answer: employeesAnswer,
  }),
  route({
    method: 'get',
    path: '/employees/{id}',
    tag: 'Employees',
    summary: 'One employee, with facts, next due date and its working',
    act: readEmployee,
    answer: employeeAnswer,
  }),
  route({
    method: 'post',
    path: '/roster-imports',
    tag: 'Roster',
    summary: 'Import a roster file: XLSX, or a ZIP of CSV files',
    act: importRoster,
    answer: begunImport,
    status: 202,
    location: ({ id }) => `/roster-imports/${id}`,
    query: ['dryRun'],
    files: {
      formFields: ['file'],
      field: 'file',
      count: 'one',
      limit: ({ limits }) => limits.rosterBytes,
    },
  }),
  route({
    method: 'get',
    path: '/roster-imports',
    tag: 'Roster',
    summary: 'The imports, the latest first',
    act: listImports,
    answer: importsAnswer,
  }),
  route({
    method: 'get',
    path: '/roster-imports/{id}',
    tag: 'Roster',
    summary: 'How an import stands, and its errors by sheet, row and column',
    act: readImport,
    answer: importAnswer,
  }),
  route({
    method: 'post',
    path: '/roster-imports/{id}/take',
    tag: 'Roster',
    summary: 'Import the very file that a dry run checked',
    act: takeCheckedImport,
    answer: begunImport,
    status: 202,
    location: ({ id }) => `/roster-imports/${id}`,
  }),
  route({
    method: 'get',
    path: '/roster-template',
    tag: 'Roster',
    summary: 'An empty workbook with every sheet and its header row',
    act: rosterTemplate,
    answer: fileAnswer,
    sends: 'file',
  }),
]

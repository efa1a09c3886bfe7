import { after, before, beforeEach } from 'node:test'
import type { Database } from '../../records/database.ts'
import { openTestDatabase } from '../database.ts'
import { importFile } from './import-file.ts'
import { csvRoster, type RosterRows } from './roster-file.ts'

/** Where rosters are imported in tests: a database that has nobody when a test begins. */
export type ImportGround = {
  readonly database: Database
  importRows: (rows: RosterRows) => ReturnType<typeof importFile>
}

/** Opens the database before the first test of a file, and closes it after its last. */
export const importGround = (): ImportGround => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>> | null = null
  const standing = () => {
    if (opened) return opened.database
    throw new Error('the database is there while tests run, not before')
  }
  before(async () => {
    opened = await openTestDatabase()
  })
  after(() => opened?.close())
  beforeEach(async () => {
    await standing().employee.deleteMany()
    await standing().unit.updateMany({ data: { parentId: null } })
    await standing().unit.deleteMany()
  })
  return {
    get database() {
      return standing()
    },
    importRows: async (rows) => importFile(standing(), await csvRoster(rows)),
  }
}

type Counts = { accepted: number; unchanged: number; rejected: number }

/** What an import answers, in short. */
export const counts = ({ accepted, unchanged, rejected }: Counts) => [accepted, unchanged, rejected]

/** Where its errors are. */
export const places = ({ errors }: { errors: { sheet: string; row: number; column: string }[] }) =>
  errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)

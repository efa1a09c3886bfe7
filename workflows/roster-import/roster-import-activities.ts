import type { RosterImportInput } from './input.ts'

/** What an import does to the world. */
export type RosterImportActivities = {
  /** Reads, checks and writes the whole file; may be repeated from any point. */
  importRosterFile(input: RosterImportInput): Promise<void>
  /** Says that the import did not come to its end. */
  giveUpRosterImport(input: RosterImportInput): Promise<void>
}

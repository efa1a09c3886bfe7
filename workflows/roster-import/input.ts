/** The name under which the workflow is registered. */
export const ROSTER_IMPORT = 'rosterImport'

/** Which import, and the instant at which it was asked for (RFC 3339). */
export type RosterImportInput = { importId: string; at: string }

/** The workflow id of an import. @example rosterImportId('i1') //=> 'roster-import/i1' */
export const rosterImportId = (importId: string): string => `roster-import/${importId}`

/** The name under which the workflow is registered. */
export const CASE_OPENING = 'caseOpening'

/** The approved list whose cases are opened, and the instant of the approval (RFC 3339): the cases open then. */
export type CaseOpeningInput = { listId: string; openedAt: string; after?: string }

/** The workflow id of the opening of a list. @example caseOpeningId('l1') //=> 'case-opening/l1' */
export const caseOpeningId = (listId: string): string => `case-opening/${listId}`

/**
 * On which decision an order is awaited: the case and the round, what began the waiting, and the latest RFC 3339
 * instant that is known. Its workflow id is the proceeding's key.
 */
export type HeadOrderInput = {
  caseId: string
  round: number
  attempt: string
  at: string
  /** Keys of the messages that were handled: what a run hands to the next one. */
  seen?: readonly string[]
}

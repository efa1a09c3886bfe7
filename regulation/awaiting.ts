/**
 * What a step must not overtake that time alone brings: whatever was left for the workflow `workflowId` and is not
 * among the keys of the messages that it has `handled`, and the word of the notices in `delivering` (their ids), which
 * it has handed on and not heard of. A limit is not called missed while the fact that keeps it is on its way.
 */
export type Awaiting = {
  workflowId: string
  handled: readonly string[]
  delivering?: readonly string[]
}

/** A step was not recorded, as these messages are on their way: they are handled first. */
export type Awaited = { outcome: 'awaited'; keys: readonly string[] }

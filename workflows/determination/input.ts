/** The name under which the workflow is registered. */
export const DETERMINATION = 'determination'

/**
 * A determination that was asked for (`supplement` 0), a supplement to one, or the one of the six-monthly schedule,
 * which gives itself an id.
 */
export type DeterminationInput =
  | { determinationId: string; supplement: number; at: string }
  | { scheduled: { ruleset: string } }

/** The workflow id of a determination or of a supplement. @example determinationWorkflowId('d1', 0) //=> 'determination/d1' */
export const determinationWorkflowId = (determinationId: string, supplement: number): string =>
  supplement === 0 ? `determination/${determinationId}` : `determination/${determinationId}/${supplement}`

/** The name under which the workflow is registered. */
export const ANNULMENT = 'annulment'

/** Which annulment, and the RFC 3339 instant at which it was recorded. */
export type AnnulmentInput = { annulmentId: string; recordedAt: string }

/** The workflow id of an annulment. @example annulmentWorkflowId('n1') //=> 'annulment/n1' */
export const annulmentWorkflowId = (annulmentId: string): string => `annulment/${annulmentId}`

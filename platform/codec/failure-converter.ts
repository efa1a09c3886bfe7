import { DefaultFailureConverter } from '@temporalio/common'

/**
 * Failures travel as payloads too: messages and stack traces are moved into an encoded attribute, which the
 * codec then encrypts. Loaded by its path, by clients, by workers and inside the workflow bundle.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })

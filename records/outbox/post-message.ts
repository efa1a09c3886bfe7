import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Transaction } from '../database.ts'

/** A signal for a workflow; the first of its arguments carries a `key`. */
export type SignalToPost = { workflowId: string; name: string; args: readonly JsonValue[] }

/** A message for a workflow: a signal, or its start (`name` is then its type). */
export type MessageToPost = SignalToPost & { kind: 'signal' | 'start' }

/** Leaves a message in the transaction of what it tells. */
export const postMessage = async (tx: Transaction, message: MessageToPost): Promise<void> => {
  await tx.outboxMessage.create({
    data: {
      kind: message.kind,
      workflowId: message.workflowId,
      name: message.name,
      args: structuredClone(message.args) as never,
      createdAt: new Date(),
    },
  })
}

/**
 * Leaves a signal for a workflow in the transaction of what it tells; the relay delivers it at least once.
 *
 * The argument carries a `key`, by which the workflow drops a repeat.
 *
 * @example await postSignal(tx, { workflowId: 'meeting/m1', name: 'dropItem', args: [{ key: 'k1', caseId: 'c1' }] })
 */
export const postSignal = (tx: Transaction, message: SignalToPost): Promise<void> =>
  postMessage(tx, { ...message, kind: 'signal' })

/**
 * Leaves the start of a workflow in the transaction of what it is about; one that runs already counts as started.
 *
 * @example await postStart(tx, { workflowId: 'roster-import/i1', type: 'rosterImport', args: [{ importId: 'i1' }] })
 */
export const postStart = (
  tx: Transaction,
  { workflowId, type, args }: { workflowId: string; type: string; args: readonly JsonValue[] },
): Promise<void> => postMessage(tx, { kind: 'start', workflowId, name: type, args })

/** Leaves the starts of many workflows, all in one statement. @example await postStarts(tx, [{ workflowId, type, args }]) */
export const postStarts = async (
  tx: Transaction,
  starts: readonly { workflowId: string; type: string; args: readonly JsonValue[] }[],
): Promise<void> => {
  const createdAt = new Date()
  await tx.outboxMessage.createMany({
    data: starts.map(({ workflowId, type, args }) => ({
      ...{ kind: 'start', workflowId, name: type, createdAt },
      args: structuredClone(args) as never,
    })),
  })
}

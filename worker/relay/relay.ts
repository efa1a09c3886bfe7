import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../records/database.ts'
import type { ClaimedMessage } from '../../records/outbox/claim-messages.ts'
import { markDelivered, postpone, refuseUndelivered } from '../../records/outbox/settle-message.ts'
import { Acknowledgements } from './acknowledgements.ts'
import { Claims } from './claims.ts'
import { deliverMessage } from './deliver-message.ts'

export type RelayParts = {
  database: Database
  client: Client
  taskQueue: string
  log: Pick<Logger, 'warn'>
}

/** A relay that runs until it is stopped; `stop` waits for what it has in hand. */
export type Relay = { stop(): Promise<void> }

const AT_ONCE = 16
/** Between two looks, in milliseconds: soon after something was found, seldom when nothing comes. */
const PACE = { busy: 20, idle: 250, failing: 1_000, growth: 1.5 }
/** Before a failed message is tried again, in seconds. */
const BACKOFF = { first: 1, most: 300 }

/**
 * Delivers what acts and steps left for workflows, at least once and for each workflow in order.
 *
 * A message whose acknowledgement was lost is delivered again under the same key. Several relays may run.
 *
 * @example const relay = startRelay({ database, client, taskQueue: 'attestor', log }); await relay.stop()
 */
export const startRelay = (parts: RelayParts): Relay => {
  const stopping = new AbortController()
  const running = run(parts, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

const run = async (parts: RelayParts, stopping: AbortSignal): Promise<void> => {
  let pause = PACE.busy
  while (!stopping.aborted) {
    try {
      const found = await deliverBatch(parts, stopping)
      pause = found > 0 ? PACE.busy : Math.min(PACE.idle, pause * PACE.growth)
    } catch (error) {
      parts.log.warn({ why: String(error) }, 'the outbox cannot be read')
      pause = PACE.failing
    }
    await wait(pause, undefined, { signal: stopping }).catch(() => undefined)
  }
}

/**
 * Claims and delivers what is waiting.
 *
 * @param stopping no more is claimed once it is aborted
 * @returns how many messages were claimed
 * @example await deliverBatch(parts) //=> 0 when nothing waits
 */
export const deliverBatch = async (
  parts: RelayParts,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> => {
  const claims = new Claims(parts.database, stopping)
  const delivered = new Acknowledgements(parts.database)
  const worker = async (): Promise<void> => {
    for (let queue = await claims.next(); queue; queue = await claims.next())
      await deliverInOrder(parts, queue, delivered)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return claims.claimed
}

/** A message that fails holds back the later ones of its workflow. */
const deliverInOrder = async (
  parts: RelayParts,
  messages: readonly ClaimedMessage[],
  delivered: Acknowledgements,
): Promise<void> => {
  for (const [index, message] of messages.entries()) {
    const delivery = await deliverMessage(parts.client, parts.taskQueue, message)
    if (delivery.outcome === 'failed') return holdBack(parts, messages.slice(index), delivery.because)
    if (delivery.outcome === 'ended') await noteEnded(parts.database, message)
    else await delivered.note(message.id)
  }
}

const noteEnded = async (database: Database, message: ClaimedMessage): Promise<void> => {
  if (message.name === 'fact') await refuseUndelivered(database, keyOf(message))
  await markDelivered(database, [message.id], 'the workflow has ended')
}

const holdBack = async (
  { database, log }: RelayParts,
  messages: readonly ClaimedMessage[],
  because: string,
): Promise<void> => {
  for (const { id, attempts, workflowId } of messages) {
    const seconds = Math.min(BACKOFF.most, BACKOFF.first * 2 ** Math.min(attempts - 1, 10))
    log.warn({ message: String(id), workflowId, because }, 'a message waits')
    await postpone(database, id, { seconds, because })
  }
}

const keyOf = ({ args: [first] }: ClaimedMessage): string =>
  first && typeof first === 'object' && 'key' in first ? String(first.key) : ''

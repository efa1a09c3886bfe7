/**
 * The Temporal server's own time skipping, wrapped: one execution at a time is brought to an instant,
 * and everything of it that was due by then has happened.
 *
 * What was tried with server 1.32.0 (CLI 1.9.1) and SDK 1.24, and what follows from it:
 * - A fast-forward of an idle execution takes 0.1 s, one that passes two timers with activities 0.3 s.
 *   It completes only once no workflow task and no activity is in flight, so its end means: settled.
 * - Its length counts from the execution's virtual now, which `describe` tells (before the first skip it
 *   is the host's now); zero or less is refused, so "already there" is ours to see.
 * - It crosses continue-as-new; describe by workflow id follows to the newest run.
 * - Between fast-forwards virtual time runs with the host's: a message moves nothing.
 * - A closed execution answers NOT_FOUND; one that closes during a fast-forward makes the poll FAILED.
 * - A skip to a timer and its firing are two steps of the server, 0.05 to 0.3 s apart, more when it is busy. A second request
 *   between them skips to its own target at once and the timer fires late (tried with 450 timers): while
 *   a fast-forward runs it is polled again, never asked for again.
 * - Where work in flight outlasts the target by the host's clock, the server then skips to the next timer,
 *   however far ahead, and only there disables itself (tried: a target one second after the timer, on a
 *   busy machine, cost a case five days). So the target lies a minute after the instant that is asked for.
 * - A session ends after `maxSessionSkipCount` skips (200 unless told), so the count is set high.
 * - The backoff of a failing activity is skipped like a timer, but never past the target. So nobody is
 *   brought further than the next thing that is due, and `settled` tells what fails.
 */
import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'
import { Temporal } from 'temporal-polyfill'
import { isGone, type Sight, sightOf } from './sight.ts'

export type Brought = { outcome: 'moved' | 'already-there' | 'closed'; now: Temporal.Instant }

/**
 * How far past the instant an execution is brought. Once it is skipped to a timer its time runs with the host's while
 * the timer fires and is handled; the target must not be reached meanwhile.
 */
export const AFTERWARDS = Temporal.Duration.from({ minutes: 1 })
const MOST_SKIPS = 100_000
const POLL_TIMEOUT_MS = 60_000
const Polled = proto.temporal.api.enums.v1.FastForwardPollingResult

/**
 * Brings one execution to an instant, and a minute past it: every timer due by then has fired and been handled.
 *
 * @returns `moved`; `already-there` when its virtual now is not before the instant; `closed` when it has
 *   ended, before or on the way. `now` is its virtual now afterwards.
 * @throws Error when the server neither moves nor says why.
 * @example
 * await bringTo(client, 'certification/…', Temporal.Instant.from('2027-03-05T04:00:00Z'))
 * // → { outcome: 'moved', now: 2027-03-05T04:01:00Z }
 */
export async function bringTo(
  client: Client,
  workflowId: string,
  instant: Temporal.Instant,
): Promise<Brought> {
  const before = await sightOf(client, workflowId)
  let sight = before
  while (sight.open && Temporal.Instant.compare(sight.now, instant) < 0) {
    const reached = await fastForward(client, workflowId, sight.now.until(instant).add(AFTERWARDS))
    const after = await sightOf(client, workflowId)
    if (!reached) refuseStandstill(workflowId, sight, after)
    sight = after
  }
  if (!sight.open) return { outcome: 'closed', now: sight.now }
  return { outcome: sight === before ? 'already-there' : 'moved', now: sight.now }
}

/** One fast-forward; false when the server ended it before its target. */
async function fastForward(client: Client, workflowId: string, by: Temporal.Duration): Promise<boolean> {
  const id = randomUUID()
  try {
    await ask(client, workflowId, id, by)
    return await polled(client, workflowId, id)
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

async function ask(client: Client, workflowId: string, id: string, by: Temporal.Duration): Promise<void> {
  const duration = msToTs(Math.ceil(by.total('milliseconds')))
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace: client.options.namespace,
    workflowExecution: { workflowId },
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: MOST_SKIPS,
        fastForwardConfig: { id, duration },
      },
    },
  })
}

async function polled(client: Client, workflowId: string, fastForwardId: string): Promise<boolean> {
  for (;;) {
    const answer = await client.connection.withDeadline(Date.now() + POLL_TIMEOUT_MS, () =>
      client.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: client.options.namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    )
    const result = answer.fastForwardPollingResult
    if (result !== Polled.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT)
      return result === Polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED
  }
}

function refuseStandstill(workflowId: string, before: Sight, after: Sight): void {
  if (!after.open || Temporal.Instant.compare(after.now, before.now) > 0) return
  throw new Error(`${workflowId} stands still at ${after.now}: the server does not skip its time`)
}

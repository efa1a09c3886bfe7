import type { SignalDefinition } from '@temporalio/common'
import type { Transaction } from '../../records/database.ts'
import { postSignal } from '../../records/outbox/post-message.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'
import { meetingWorkflowId } from '../../workflows/meeting/input.ts'
import type { Asked } from '../../workflows/verdict-messages.ts'
import type { ActContext } from '../act.ts'
import { conflict, unlawful } from '../problem.ts'

/**
 * Tells a meeting a fact in the transaction that stores it: it is taken also while the meeting cannot be asked.
 *
 * @example await database.$transaction((tx) => tellMeeting(tx, context, { meetingId, signal: announcedSignal }, { announcedOn }))
 */
export const tellMeeting = async <Given>(
  tx: Transaction,
  { actor, clock, requestId }: ActContext,
  { meetingId, signal }: { meetingId: string; signal: SignalDefinition<[Asked<Given>]> },
  given: Given,
): Promise<void> => {
  const told = {
    key: requestId,
    at: clock.now().toString(),
    actorId: actor.accountId,
    given: given as JsonValue,
  }
  await postSignal(tx, { workflowId: meetingWorkflowId(meetingId), name: signal.name, args: [told] })
}

/** A fact is refused by the state on record as the meeting would refuse it. @throws Problem `unlawful` or `conflict` */
export const requireLawful = <Answer>(verdict: Verdict<Answer>): Answer => {
  if (verdict.outcome === 'allowed') return verdict.answer
  const { reason, cite } = verdict
  throw cite.length > 0 ? unlawful({ detail: reason, cite }) : conflict(reason)
}

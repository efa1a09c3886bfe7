import type { UpdateDefinition } from '@temporalio/common'
import { findMeeting, type MeetingRecord } from '../../records/meeting/read-meeting.ts'
import { isOver } from '../../regulation/meeting/moments.ts'
import { meetingWorkflowId } from '../../workflows/meeting/input.ts'
import type { Asked } from '../../workflows/meeting/messages.ts'
import type { ActContext } from '../act.ts'
import { conflict, notFound } from '../problem.ts'

/** How long a verdict may take before its asker is told to ask again under the same key, in milliseconds. */
const VERDICT_LIMIT = 8_000

/**
 * Asks a meeting for a verdict. The key is the request's own, so that a repeat gets the same answer, also after the
 * first asker gave up.
 *
 * @throws the workflow's refusal (with its clause), or what says that Temporal or its worker does not answer
 */
export const askMeeting = async <Given, Answer>(
  { temporal, actor, clock, requestId }: ActContext,
  { meetingId, update }: { meetingId: string; update: UpdateDefinition<Answer, [Asked<Given>]> },
  given: Given,
): Promise<Answer> => {
  const client = await temporal()
  const asked: Asked<Given> = { key: requestId, at: clock.now().toString(), actorId: actor.accountId, given }
  return client.withDeadline(Date.now() + VERDICT_LIMIT, () =>
    client.workflow
      .getHandle(meetingWorkflowId(meetingId))
      .executeUpdate<Answer, [Asked<Given>]>(update, { args: [asked], updateId: requestId }),
  )
}

/**
 * The meeting, when it still takes acts.
 *
 * @throws Problem `not-found`, or `conflict` for a meeting that is over
 */
export const meetingUnderWay = async ({ database }: ActContext, id: string): Promise<MeetingRecord> => {
  const meeting = await findMeeting(database, id)
  if (!meeting) throw notFound()
  if (isOver(meeting.state)) throw conflict(`The meeting is over: ${meeting.state.status}.`)
  return meeting
}

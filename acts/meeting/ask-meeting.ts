import type { UpdateDefinition } from '@temporalio/common'
import { findMeeting, type MeetingRecord } from '../../records/meeting/read-meeting.ts'
import { isOver } from '../../regulation/meeting/moments.ts'
import { meetingWorkflowId } from '../../workflows/meeting/input.ts'
import type { Asked } from '../../workflows/verdict-messages.ts'
import type { ActContext } from '../act.ts'
import { askVerdict } from '../ask-verdict.ts'
import { conflict, notFound } from '../problem.ts'

/**
 * Asks a meeting for a verdict.
 *
 * @throws the workflow's refusal (with its clause), or what says that Temporal or its worker does not answer, or that
 * the meeting has not begun yet
 */
export const askMeeting = <Given, Answer>(
  context: ActContext,
  { meetingId, update }: { meetingId: string; update: UpdateDefinition<Answer, [Asked<Given>]> },
  given: Given,
): Promise<Answer> => {
  const { actor, clock, database, requestId } = context
  const isOpen = async () => {
    const found = await findMeeting(database, meetingId)
    return found !== null && !isOver(found.state)
  }
  return askVerdict<Answer, Asked<Given>>(
    context,
    { workflowId: meetingWorkflowId(meetingId), update, isOpen },
    { key: requestId, at: clock.now().toString(), actorId: actor.accountId, given },
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

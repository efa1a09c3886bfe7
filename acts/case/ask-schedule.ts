import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { type CaseToActOn, findCase } from '../../records/case/find-case.ts'
import type { WishedSchedule } from '../../regulation/course/schedule.ts'
import {
  type ScheduleAnswer,
  type ScheduleRefusal,
  scheduleUpdate,
} from '../../workflows/certification/messages.ts'
import type { ActContext } from '../act.ts'
import { askVerdict } from '../ask-verdict.ts'
import { underOrder } from '../permission/actor.ts'
import { conflict, invalid } from '../problem.ts'

/**
 * Asks a case for a verdict on dates. The key is the same for every repeat of the request.
 *
 * @throws Problem `invalid` for a day that the ruleset does not have or misses, `conflict` for a closed case; else the
 * case's refusal with clause, limit and earliest lawful meeting, or what says that Temporal does not answer, or that
 * the case has not begun yet
 */
export const askSchedule = async (
  context: ActContext,
  subject: CaseToActOn,
  { key, schedule }: { key: string; schedule: WishedSchedule },
): Promise<ScheduleAnswer> => {
  if (subject.status === 'closed') throw conflict('The case is closed: its dates stay as they were.')
  const { actor, clock, database, under } = context
  const at = clock.now().toString()
  const isOpen = async () => (await findCase(database, subject.id))?.status !== 'closed'
  try {
    return await askVerdict(
      context,
      { workflowId: subject.workflowId, update: scheduleUpdate, isOpen },
      { key, at, actorId: actor.accountId, schedule, ...underOrder(under) },
    )
  } catch (error) {
    const field = wrongField(error)
    throw field === null ? error : invalid(field.field, field.message)
  }
}

const wrongField = (error: unknown): { field: string; message: string } | null => {
  if (!(error instanceof WorkflowUpdateFailedError)) return null
  const { cause } = error
  if (!(cause instanceof ApplicationFailure)) return null
  const refusal = cause.details?.[0] as ScheduleRefusal | undefined
  if (!refusal?.field) return null
  // The message of a rule begins with its field, which the problem names by itself.
  return { field: refusal.field, message: cause.message.replace(`${refusal.field}: `, '') }
}

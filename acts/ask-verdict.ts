import { WorkflowNotFoundError } from '@temporalio/client'
import type { UpdateDefinition } from '@temporalio/common'
import type { ActContext } from './act.ts'
import { unavailable } from './problem.ts'

/** How long a verdict may take before its asker is told to ask again under the same key, in milliseconds. */
const VERDICT_LIMIT = 8_000

/** Whom a verdict is asked of, and how; `isOpen`: does it take acts by its record? */
export type Verdict<Answer, Request> = {
  workflowId: string
  update: UpdateDefinition<Answer, [Request]>
  isOpen: () => Promise<boolean>
}

/**
 * Asks a workflow for a verdict. The key is the same for every repeat of the request, so that a repeat gets the same
 * answer, also after the first asker gave up. What is open by its record and has no workflow yet begins in a moment.
 *
 * @throws Problem `unavailable` for what has not begun yet; the workflow's refusal (with its clause), or what says that
 * Temporal or its worker does not answer
 * @example await askVerdict(context, { workflowId, update: scheduleUpdate, isOpen }, request)
 */
export const askVerdict = async <Answer, Request extends { key: string }>(
  { temporal }: Pick<ActContext, 'temporal'>,
  { workflowId, update, isOpen }: Verdict<Answer, Request>,
  request: Request,
): Promise<Answer> => {
  const client = await temporal()
  try {
    return await client.withDeadline(Date.now() + VERDICT_LIMIT, () =>
      client.workflow
        .getHandle(workflowId)
        .executeUpdate<Answer, [Request]>(update, { args: [request], updateId: request.key }),
    )
  } catch (error) {
    throw error instanceof WorkflowNotFoundError && (await isOpen()) ? unavailable() : error
  }
}

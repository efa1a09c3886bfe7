import { z } from 'zod'
import { type CaseWorks, readCaseWorks } from '../../records/support/case-works.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { messageState, noticeState } from './read-waiting.ts'
import { readWorkflowState, type WorkflowState, workflowState } from './workflow-state.ts'

const input = z.strictObject({ caseId: z.uuid() })

type Works = CaseWorks & { workflow: WorkflowState }

/** How a case stands as a piece of work, for the operator: its workflow, last step, messages and mails; not what it says. */
export const readOneCaseWorks: Act<z.infer<typeof input>, Works> = {
  name: 'read-case-works',
  input,
  permitted: (context) => permit(context, 'read-support', 'wholeBody'),
  perform: async ({ database, temporal }, { caseId }) => {
    const works = await readCaseWorks(database, caseId)
    if (!works) throw notFound()
    return { ...works, workflow: await readWorkflowState(temporal, works.workflowId) }
  },
}

/** What `GET /support/cases/{id}` answers. */
export const caseWorksAnswer = z.object({
  ...{ number: z.string(), workflowId: z.string(), status: z.string(), stage: z.string() },
  lastStep: z.object({ seq: z.int(), event: z.string(), recordedAt: z.iso.datetime() }).nullable(),
  messages: z.array(messageState),
  notices: z.array(noticeState),
  workflow: workflowState,
})

import { ActivityFailure, proxyActivities, uuid4, workflowInfo } from '@temporalio/workflow'
import type { DeterminationActivities, DeterminationPart } from './determination-activities.ts'
import type { DeterminationInput } from './input.ts'

const { determine } = proxyActivities<DeterminationActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds', maximumAttempts: 60 },
})
const { enterDetermination, giveUpDetermination } = proxyActivities<DeterminationActivities>({
  startToCloseTimeout: '30 seconds',
})

/** Who is to be certified in a period: everybody on the roster, each with the reason (para 8). */
export const determination = async (input: DeterminationInput): Promise<void> => {
  const part = 'scheduled' in input ? await entered(input.scheduled) : input
  try {
    await determine({ determinationId: part.determinationId, supplement: part.supplement })
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
    await giveUpDetermination(part)
  }
}

const entered = async ({ ruleset }: { ruleset: string }): Promise<DeterminationPart> => {
  const determinationId = uuid4()
  await enterDetermination({ determinationId, ruleset, at: workflowInfo().startTime.toISOString() })
  return { determinationId, supplement: 0 }
}

import { continueAsNew, proxyActivities } from '@temporalio/workflow'
import type { CaseOpeningActivities } from './case-opening-activities.ts'
import type { CaseOpeningInput } from './input.ts'

const { openCases } = proxyActivities<CaseOpeningActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
})

/** After so many pages the history begins anew: 75,000 cases need no longer one than 75. */
const PAGES_A_RUN = 100

/** Opens one case for everybody on an approved list, page by page. */
export const caseOpening = async ({ listId, openedAt, after }: CaseOpeningInput): Promise<void> => {
  let from = after ?? null
  for (let page = 0; page < PAGES_A_RUN; page += 1) {
    const { next } = await openCases({ listId, openedAt, after: from })
    if (next === null) return
    from = next
  }
  await continueAsNew<typeof caseOpening>({ listId, openedAt, ...(from === null ? {} : { after: from }) })
}

import { continueAsNew, proxyActivities } from '@temporalio/workflow'
import type { CampaignActivities } from './campaign-activities.ts'
import type { CampaignInput } from './input.ts'

const { setCampaignDates, callCampaignMeetings, finishCampaign } = proxyActivities<CampaignActivities>({
  startToCloseTimeout: '3 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
})

/** After so many pages the history begins anew. */
const PAGES_A_RUN = 200

/**
 * Carries out a campaign: the dates of each case by its own verdict, then the meetings. It goes on by itself when whoever
 * ordered it has left and when a worker is killed; what is refused meanwhile is kept with its case.
 */
export const campaign = async (input: CampaignInput): Promise<void> => {
  for (let page = 0; page < PAGES_A_RUN; page += 1) {
    const dates = await setCampaignDates(input)
    if (dates.left > 0) continue
    const meetings = await callCampaignMeetings(input)
    if (meetings.left > 0) continue
    return finishCampaign(input)
  }
  await continueAsNew<typeof campaign>(input)
}

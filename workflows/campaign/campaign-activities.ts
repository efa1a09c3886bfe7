import type { CampaignInput } from './input.ts'

/** What carrying out a campaign does to the world; each may be repeated from any point. */
export type CampaignActivities = {
  /** Sets the dates of some cases by their own verdicts. `left`: how many still wait for theirs. */
  setCampaignDates(input: CampaignInput): Promise<{ left: number }>
  /** Calls the meetings of some agendas. `left`: how many cases still wait for theirs. */
  callCampaignMeetings(input: CampaignInput): Promise<{ left: number }>
  /** Says that everything is done that could be. */
  finishCampaign(input: CampaignInput): Promise<void>
}

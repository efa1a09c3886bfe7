/** The name under which the workflow is registered. */
export const CAMPAIGN = 'campaign'

/** Which campaign is carried out, and the RFC 3339 instant of the order: a later order is another carrying out. */
export type CampaignInput = { campaignId: string; orderedAt: string }

/** The workflow id of a carrying out. @example campaignWorkflowId({ campaignId: 'c1', orderedAt: '2027-01-11T05:00:00Z' }) */
export const campaignWorkflowId = ({ campaignId, orderedAt }: CampaignInput): string =>
  `campaign/${campaignId}/${Date.parse(orderedAt)}`

import { z } from 'zod'
import { orderCampaign } from '../../records/campaign/carry-out.ts'
import { CAMPAIGN, campaignWorkflowId } from '../../workflows/campaign/input.ts'
import type { Act } from '../act.ts'
import { conflict } from '../problem.ts'
import { campaignOf, permitCampaign } from './campaign-subject.ts'

const input = z.strictObject({ id: z.uuid() })

/** What carrying out a campaign answers: it goes on by itself. */
export const orderedCampaign = z.object({ id: z.uuid(), state: z.literal('carrying-out') })
type Answer = z.infer<typeof orderedCampaign>

/** Carries out a campaign: the dates of each case and the meetings, each by its own verdict. */
export const carryOutCampaign: Act<z.infer<typeof input>, Answer> = {
  name: 'carry-out-campaign',
  input,
  permitted: (context, { id }) => permitCampaign(context, 'carry-out-campaign', id),
  perform: async ({ database, actor, clock }, { id }) => {
    const { state } = await campaignOf(database, id)
    const waiting = await database.campaignPlacement.count({ where: { campaignId: id, state: 'planned' } })
    if (state !== 'carrying-out' && waiting === 0)
      throw conflict('No case of this campaign waits to be carried out.')
    const orderedAt = clock.now().toString({ fractionalSecondDigits: 3 })
    const input = { campaignId: id, orderedAt }
    await orderCampaign(database, {
      ...{ ...input, orderedById: actor.accountId },
      workflow: { workflowId: campaignWorkflowId(input), type: CAMPAIGN, input },
    })
    return { id, state: 'carrying-out' }
  },
}

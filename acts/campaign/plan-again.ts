import { z } from 'zod'
import { planAgain as beginAgain } from '../../records/campaign/store-planning.ts'
import type { Act } from '../act.ts'
import { conflict } from '../problem.ts'
import { campaignOf, permitCampaign } from './campaign-subject.ts'
import { planAside } from './plan-aside.ts'
import type { campaignBegun } from './plan-campaign.ts'

const input = z.strictObject({ id: z.uuid() })

/** Has a campaign planned whose plan broke off: from the same, as it is today. Two who ask at once get one plan. */
export const planAgain: Act<z.infer<typeof input>, z.infer<typeof campaignBegun>> = {
  name: 'plan-campaign-again',
  input,
  permitted: (context, { id }) => permitCampaign(context, 'plan-campaign', id),
  perform: async ({ database, clock, actor, settings }, { id: asked }) => {
    const { given, unitId, state } = await campaignOf(database, asked)
    if (state !== 'failed' && state !== 'planning')
      throw conflict('This campaign is planned already: plan another one.')
    const { onlyCases } = await database.campaign.findUniqueOrThrow({
      where: { id: asked },
      select: { onlyCases: true },
    })
    const at = clock.now().toString()
    const { id, outcome } = await beginAgain(database, {
      ...{ id: asked, unitId, given, onlyCases, plannedById: actor.accountId, plannedAt: at },
    })
    const ids = onlyCases.length > 0 ? onlyCases : undefined
    const which = { ids, determinationId: given.determinationId ?? undefined, unitId }
    if (outcome === 'begun') planAside({ database, settings }, { id, given, which, at })
    return { id, state: 'planning' }
  },
}

import { z } from 'zod'
import { type CampaignLine, listCampaigns as readCampaigns } from '../../records/campaign/list-campaigns.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'
import { ownUnits } from './own-units.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The campaigns that the actor may see, the latest first. */
export const listCampaigns: Act<z.output<typeof input>, Page<CampaignLine>> = {
  name: 'list-campaigns',
  input,
  permitted: (context) => permit(context, 'read-campaign', 'body'),
  perform: async (context, asked) =>
    readCampaigns(context.database, {
      units: await ownUnits(context),
      page: pageRequest(asked, position),
    }),
}

/** What `GET /campaigns` answers. */
export const campaignsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    name: z.string(),
    state: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    plannedAt: z.iso.datetime(),
    cases: z.int(),
  }),
)

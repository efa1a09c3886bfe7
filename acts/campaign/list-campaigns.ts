import { z } from 'zod'
import { readAuthorities, unitsBelow } from '../../records/access/authorities.ts'
import { type CampaignLine, listCampaigns as readCampaigns } from '../../records/campaign/list-campaigns.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act, ActContext } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { wholeBodyRoles } from '../permission/actor.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The campaigns that the actor may see, the latest first. */
export const listCampaigns: Act<z.output<typeof input>, Page<CampaignLine>> = {
  name: 'list-campaigns',
  input,
  permitted: (context) => permit(context, 'read-campaign', 'body'),
  perform: async (context, asked) =>
    readCampaigns(context.database, {
      units: await unitsOf(context),
      page: pageRequest(asked, position),
    }),
}

/** The units of one's roles and those below them; null: the whole body. */
const unitsOf = async ({ actor, database }: ActContext): Promise<string[] | null> => {
  if (wholeBodyRoles(actor).size > 0) return null
  const granted = actor.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  return unitsBelow(await readAuthorities(database), granted)
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

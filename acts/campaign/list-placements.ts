import { z } from 'zod'
import {
  type PlacementLine,
  listPlacements as readPlacements,
} from '../../records/campaign/list-placements.ts'
import { PLACEMENT_STATES } from '../../records/campaign/read-campaign.ts'
import type { Page } from '../../records/paging/page.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { scheduleAnswer } from '../case/schedule-case.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permitCampaign } from './campaign-subject.ts'

const input = z.strictObject({
  id: z.uuid(),
  state: z.enum(PLACEMENT_STATES).optional(),
  heldOn: z.iso.date().optional(),
  commission: z.uuid().optional(),
  ...pageFields,
})

/** The cases of a campaign by their number: where each is placed, or why it is not, and what became of it. */
export const listPlacements: Act<z.output<typeof input>, Page<PlacementLine>> = {
  name: 'list-placements',
  input,
  permitted: (context, { id }) => permitCampaign(context, 'read-campaign', id),
  perform: ({ database }, { id, state, heldOn, commission, ...asked }) =>
    readPlacements(database, {
      filter: { campaignId: id, state, heldOn, commission },
      page: pageRequest(asked, z.tuple([z.string()])),
    }),
}

/** Where a case of a campaign is placed, as answers have it. */
export const placementAnswer = z.object({
  case: z
    .object({
      ...{ id: z.uuid(), number: z.string() },
      ...{ ruleset: z.string().nullable(), employee: personSchema.nullable() },
    })
    .meta({ description: 'ruleset and employee are null where there is no such case on record.' }),
  state: z.enum(PLACEMENT_STATES),
  commission: z.uuid().nullable(),
  heldOn: z.iso.date().nullable(),
  schedule: scheduleAnswer.shape.schedule.nullable(),
  sessions: z.array(
    z.object({
      stage: z.enum(SCHEDULED_STAGES),
      roomId: z.string(),
      heldOn: z.iso.date(),
      startsAt: z.string(),
    }),
  ),
  breaches: z.array(z.string()),
  problem: z
    .object({
      ...{ reason: z.string().optional(), of: z.string().optional(), message: z.string().optional() },
      ...{ detail: z.string().optional(), cite: z.array(z.string()).optional() },
      ...{ limit: z.string().nullish(), earliestLawfulMeeting: z.string().nullish() },
      ...{ from: z.string().nullish(), to: z.string().nullish() },
    })
    .nullable(),
  moved: z.boolean(),
  meeting: z.uuid().nullable(),
})

/** What `GET /campaigns/{id}/placements` answers. */
export const placementsAnswer = pageSchema(placementAnswer)

import { z } from 'zod'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { casesToPlan } from '../../records/campaign/cases-to-plan.ts'
import { listPlacements, type PlacementLine } from '../../records/campaign/list-placements.ts'
import { movePlacement } from '../../records/campaign/move-placement.ts'
import { placementGround } from '../../records/campaign/placement-ground.ts'
import type { CampaignRecord } from '../../records/campaign/read-campaign.ts'
import { judgePlacement, type PlacementVerdict } from '../../regulation/campaign/judge-placement.ts'
import { RulebookError } from '../../regulation/rulebook-error.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act, ActContext } from '../act.ts'
import { conflict, invalid, notFound, unlawful } from '../problem.ts'
import { campaignOf, permitCampaign } from './campaign-subject.ts'

const day = z.iso.date()
const input = z.strictObject({
  id: z.uuid(),
  case: z.uuid(),
  commission: z.uuid(),
  heldOn: day,
  ...{ fitness: day.optional(), testing: day.optional(), study: day.optional() },
  polygraph: day.optional().meta({
    description: 'Days of stages; left out they stay where they are, or go to the first lawful ones.',
  }),
})
type Input = z.infer<typeof input>

/** Places a case of a campaign by hand: refused with clause, limit and the earliest lawful meeting. */
export const placeCase: Act<Input, PlacementLine> = {
  name: 'place-case',
  input,
  permitted: (context, { id }) => permitCampaign(context, 'plan-campaign', id),
  perform: async (context, asked) => {
    const { database, actor, clock } = context
    const campaign = await campaignOf(database, asked.id)
    if (campaign.state === 'carrying-out')
      throw conflict('The campaign is being carried out: wait until that has come to its end.')
    const { verdict, movedAt } = await judged(context, campaign, asked)
    if (verdict.outcome === 'refused') throw refusalOf(verdict)
    const moved = await movePlacement(database, {
      ...{ campaignId: asked.id, caseId: asked.case, placement: verdict.placement, since: movedAt },
      ...{ movedById: actor.accountId, movedAt: clock.now().toString() },
    })
    if (moved === 'overtaken') throw conflict('The plan was changed meanwhile: look at it and ask again.')
    const { items } = await listPlacements(database, {
      filter: { campaignId: asked.id, caseId: asked.case },
      page: { position: null, limit: 1 },
    })
    return items[0] ?? notThere()
  },
}

const notThere = (): never => {
  throw notFound()
}

const judged = async ({ database, clock }: ActContext, { given, unitId }: CampaignRecord, asked: Input) => {
  const row = await database.campaignPlacement.findUnique({
    where: { campaignId_caseId: { campaignId: asked.id, caseId: asked.case } },
    select: { state: true },
  })
  if (!row) throw invalid('case', 'is no case of this campaign')
  if (row.state === 'scheduled' || row.state === 'called')
    throw conflict('The dates of this case are set: move them in the case itself.')
  const [waiting] = await casesToPlan(database, { ids: [asked.case], unitId })
  if (!waiting) throw conflict('The case is not open any more, or stands on an agenda already.')
  const ground = await placementGround(database, { campaignId: asked.id, caseId: asked.case, given })
  const { commissions, rooms, present, movedAt } = ground
  const calendar = await calendarInForce(database)
  const verdict = judgedBy(() =>
    judgePlacement({
      ...{ at: clock.now().toString(), commissions, rooms, polygraphLeftOutFor: given.polygraphLeftOutFor },
      ...{ calendar, given: waiting, present: present && daysOf(present) },
      wished: { commissionId: asked.commission, meeting: asked.heldOn, stages: chosenDays(asked) },
    }),
  )
  return { verdict, movedAt }
}

const judgedBy = (judge: () => PlacementVerdict): PlacementVerdict => {
  try {
    return judge()
  } catch (error) {
    if (error instanceof RulebookError) throw invalid('heldOn', error.message)
    throw error
  }
}

type Days = Partial<Record<(typeof SCHEDULED_STAGES)[number], string | null | undefined>>

const daysOf = (days: Days) =>
  Object.fromEntries(SCHEDULED_STAGES.flatMap((stage) => (days[stage] ? [[stage, days[stage]]] : [])))

const chosenDays = (asked: Days) => {
  const days = daysOf(asked)
  return Object.keys(days).length > 0 ? days : undefined
}

const refusalOf = (refused: Extract<PlacementVerdict, { outcome: 'refused' }>) => {
  const { field, message, cite, limit, earliestLawfulMeeting, violations } = refused
  if (cite.length === 0 && violations.length === 0)
    return invalid(field === 'stages' ? 'heldOn' : field, message)
  return unlawful({
    ...{ detail: `${field}: ${message}`, cite },
    ...(limit === null ? {} : { limit }),
    ...(earliestLawfulMeeting === null ? {} : { earliestLawfulMeeting }),
    ...(violations.length === 0 ? {} : { violations }),
  })
}

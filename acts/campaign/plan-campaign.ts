import { z } from 'zod'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { casesToPlan, type PlannedCase } from '../../records/campaign/cases-to-plan.ts'
import { frozenCommissions } from '../../records/campaign/frozen-commissions.ts'
import { storeCampaign } from '../../records/campaign/store-campaign.ts'
import { withTakenAgendas, withTakenSeats } from '../../records/campaign/taken-places.ts'
import type { Database } from '../../records/database.ts'
import { planCampaign as plan } from '../../regulation/campaign/plan-campaign.ts'
import type { Act, ActContext } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, invalidFields } from '../problem.ts'
import { type CampaignAsked, campaignFields, campaignGiven } from './campaign-input.ts'
import { campaignSubject } from './campaign-subject.ts'

const input = z.strictObject(campaignFields)

/** What planning a campaign answers. */
export const plannedCampaign = z.object({
  id: z.uuid(),
  planned: z.int(),
  unplaced: z.int(),
  missing: z.int().meta({ description: 'How many places are missing in all, as far as it is proved.' }),
})

/** Plans a campaign: a lawful meeting for each case, or the proof that there is none. Nothing is set before it is carried out. */
export const planCampaign: Act<CampaignAsked, z.infer<typeof plannedCampaign>> = {
  name: 'plan-campaign',
  input,
  permitted: (context, { unit }) => permit(context, 'plan-campaign', campaignSubject(unit)),
  perform: async (context, asked) => {
    const { database, clock, actor, requestId } = context
    await requireKnown(database, asked)
    const calendar = await calendarInForce(database)
    const given = campaignGiven(asked, calendar)
    const cases = await casesOf(context, asked)
    const planned = new Set(cases.map(({ caseId }) => caseId))
    const frozen = await frozenCommissions(database, given.commissions, planned)
    const commissions = await withTakenAgendas(database, frozen, { span: given, planned })
    const rooms = await withTakenSeats(database, given.rooms, given)
    const at = clock.now().toString()
    const { polygraphLeftOutFor } = given
    const found = plan({ at, calendar, cases, commissions, rooms, polygraphLeftOutFor })
    await storeCampaign(database, {
      ...{ id: requestId, name: asked.name, unitId: asked.unit, given, plan: found },
      caseIds: new Map(cases.map(({ key, caseId }) => [key, caseId])),
      ...{ plannedById: actor.accountId, plannedAt: at },
    })
    return {
      ...{ id: requestId, planned: found.placements.length, unplaced: found.unplaced.length },
      missing: found.shortages.reduce((sum, { missing }) => sum + missing, 0),
    }
  },
}

const casesOf = async ({ database }: ActContext, asked: CampaignAsked): Promise<PlannedCase[]> => {
  const { determination, cases: ids, unit } = asked
  const cases = await casesToPlan(database, { ids, determinationId: determination, unitId: unit })
  const known = new Set(cases.map(({ caseId }) => caseId))
  const absent = (ids ?? []).flatMap((id, at) =>
    known.has(id)
      ? []
      : [{ field: `cases.${at}`, message: 'is no open case of this service without a meeting' }],
  )
  if (absent.length > 0) throw invalidFields(absent)
  if (cases.length === 0) throw conflict('No case waits for days.')
  return cases
}

const requireKnown = async (database: Database, asked: CampaignAsked): Promise<void> => {
  if (asked.cases && asked.determination)
    throw invalid('cases', 'does not go with determination: give one of them')
  const ids = asked.commissions.map(({ commission }) => commission)
  const found = await database.commission.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const known = new Set(found.map(({ id }) => id))
  const wrong = ids.flatMap((id, at) => {
    if (!known.has(id)) return [{ field: `commissions.${at}.commission`, message: 'is no commission' }]
    return ids.indexOf(id) === at
      ? []
      : [{ field: `commissions.${at}.commission`, message: 'is given twice' }]
  })
  if (wrong.length > 0) throw invalidFields(wrong)
  const { determination } = asked
  if (!determination) return
  const list = await database.determination.findUnique({ where: { id: determination }, select: { id: true } })
  if (!list) throw invalid('determination', 'is no determination')
}

import { z } from 'zod'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import type { Database } from '../../records/database.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, type FieldError, invalid, invalidFields } from '../problem.ts'
import { type CampaignAsked, campaignFields, campaignGiven } from './campaign-input.ts'
import { campaignSubject } from './campaign-subject.ts'
import { planAside } from './plan-aside.ts'

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
  perform: async ({ database, clock, actor, requestId: id, settings }, asked) => {
    await requireKnown(database, asked)
    const given = campaignGiven(asked, await calendarInForce(database))
    const { name, unit: unitId, cases: ids, determination: determinationId } = asked
    const made = await planAside(settings, {
      ...{ given, which: { ids, determinationId, unitId }, at: clock.now().toString() },
      campaign: { id, name, unitId, plannedById: actor.accountId },
    })
    if (made.outcome === 'nobody') throw conflict('No case waits for days.')
    if (made.outcome === 'absent') throw invalidFields(absentFields(asked, made.ids))
    const { planned, unplaced, missing } = made
    return { id, planned, unplaced, missing }
  },
}

const absentFields = ({ cases = [] }: CampaignAsked, absent: readonly string[]): FieldError[] =>
  absent.map((id) => ({
    field: `cases.${cases.indexOf(id)}`,
    message: 'is no open case of this service without a meeting',
  }))

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

import { z } from 'zod'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { mayWait, namedInVain } from '../../records/campaign/cases-to-plan.ts'
import { beginPlanning } from '../../records/campaign/store-planning.ts'
import type { Database } from '../../records/database.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, type FieldError, invalid, invalidFields } from '../problem.ts'
import { type CampaignAsked, campaignFields, campaignGiven } from './campaign-input.ts'
import { campaignSubject } from './campaign-subject.ts'
import { planAside } from './plan-aside.ts'

const input = z.strictObject(campaignFields)

/** What asking for a plan answers: it is made by itself, and the campaign says how far it is. */
export const campaignBegun = z.object({
  id: z.uuid().meta({ description: 'Where the same is planned already: of that campaign.' }),
  state: z.literal('planning'),
})

/** Has a campaign planned: a lawful meeting for each case, or the proof that there is none. Nothing is set before it is carried out. */
export const planCampaign: Act<CampaignAsked, z.infer<typeof campaignBegun>> = {
  name: 'plan-campaign',
  input,
  permitted: (context, { unit }) => permit(context, 'plan-campaign', campaignSubject(unit)),
  perform: async ({ database, clock, actor, requestId, settings }, asked) => {
    await requireKnown(database, asked)
    await requireSomebody(database, asked)
    const given = campaignGiven(asked, await calendarInForce(database))
    const { name, unit: unitId, cases: ids, determination: determinationId } = asked
    const at = clock.now().toString()
    const { id, outcome } = await beginPlanning(database, {
      ...{ id: requestId, name, unitId, given, onlyCases: ids ?? [] },
      ...{ plannedById: actor.accountId, plannedAt: at },
    })
    if (outcome === 'begun')
      planAside({ database, settings }, { id, given, which: { ids, determinationId, unitId }, at })
    return { id, state: 'planning' }
  },
}

const requireSomebody = async (
  database: Database,
  { unit: unitId, cases: ids, determination: determinationId }: CampaignAsked,
): Promise<void> => {
  const which = { determinationId, unitId }
  if (!ids) {
    if (!(await mayWait(database, which))) throw conflict('No case waits for days.')
    return
  }
  const absent = await namedInVain(database, { ...which, ids })
  if (absent.length > 0)
    throw invalidFields(
      absent.map((id) => ({
        field: `cases.${ids.indexOf(id)}`,
        message: 'is no open case of this service without a meeting',
      })),
    )
}

const requireKnown = async (database: Database, asked: CampaignAsked): Promise<void> => {
  if (asked.cases && asked.determination)
    throw invalid('cases', 'does not go with determination: give one of them')
  const ids = asked.commissions.map(({ commission }) => commission)
  const found = await database.commission.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const known = new Set(found.map(({ id }) => id))
  const wrong = ids.flatMap((id, at): FieldError[] => {
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

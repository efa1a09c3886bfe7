import { z } from 'zod'
import type { PlanningProgress } from '../../records/campaign/planning-progress.ts'
import {
  agendaLoads,
  CAMPAIGN_STATES,
  type CampaignRecord,
  countPlacements,
  sessionLoads,
} from '../../records/campaign/read-campaign.ts'
import type { Database } from '../../records/database.ts'
import { PLAN_PARTS } from '../../regulation/campaign/plan-progress.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { BROKEN_OFF } from './broken-off.ts'
import { campaignOf, permitCampaign } from './campaign-subject.ts'

const day = z.iso.date()

/** The parts of making a plan, as they are told. */
export const PLANNING_PARTS = ['waiting', 'reading', ...PLAN_PARTS, 'keeping'] as const

const progress = z.object({
  part: z.enum(PLANNING_PARTS),
  stage: z.enum(SCHEDULED_STAGES).nullable(),
  done: z.int().nullable().meta({ description: 'Of sessions and meetings: how many cases have a place.' }),
  of: z.int().nullable(),
})

/** What `GET /campaigns/{id}` answers. */
export const campaignAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  progress: progress.nullable().meta({ description: 'While it is planned, since `plannedAt`.' }),
  problem: z
    .object({ detail: z.string(), caseIds: z.array(z.uuid()) })
    .nullable()
    .meta({ description: 'Why its planning failed; it may be asked for again.' }),
  unit: z.uuid().nullable(),
  from: day,
  to: day,
  plannedAt: z.iso.datetime(),
  orderedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  counts: z.object({
    ...{ planned: z.int(), unplaced: z.int(), scheduled: z.int(), called: z.int(), refused: z.int() },
  }),
  commissions: z.array(
    z.object({
      ...{ id: z.uuid(), orderNumber: z.string(), unit: z.string().nullable() },
      ...{ casesADay: z.int(), startsAt: z.string(), place: z.string(), days: z.array(day) },
    }),
  ),
  rooms: z.array(
    z.object({
      ...{ id: z.string(), stage: z.enum(SCHEDULED_STAGES), place: z.string() },
      ...{ hours: z.array(z.string()), capacity: z.int(), days: z.array(day) },
    }),
  ),
  polygraphLeftOutFor: z.string().nullable(),
  agendas: z.array(z.object({ heldOn: day, commission: z.uuid(), cases: z.int() })),
  sessions: z.array(z.object({ heldOn: day, startsAt: z.string(), room: z.string(), people: z.int() })),
  shortages: z.array(
    z.object({
      of: z.enum(['meeting', ...SCHEDULED_STAGES]),
      by: z.array(z.string()).meta({ description: 'The commissions, or the rooms.' }),
      days: z.array(day),
      places: z.int(),
      missing: z.int(),
      cases: z.array(z.string()).meta({ description: 'Case numbers.' }),
    }),
  ),
})
type Answer = z.infer<typeof campaignAnswer>

const input = z.strictObject({ id: z.uuid() })

/** A campaign: its plan by day and commission, its sessions, what is missing, and how far it is carried out. */
export const readCampaign: Act<z.infer<typeof input>, Answer> = {
  name: 'read-campaign',
  input,
  permitted: (context, { id }) => permitCampaign(context, 'read-campaign', id),
  perform: async ({ database }, { id }) => {
    const { given, shortages, unitId, orderedById: _by, ...found } = await campaignOf(database, id)
    const { progress, problem: known, ...campaign } = found
    const problem = known ?? (campaign.state === 'failed' ? BROKEN_OFF : null)
    const [counts, agendas, sessions, commissions] = await Promise.all([
      countPlacements(database, id),
      agendaLoads(database, id),
      sessionLoads(database, id),
      commissionsOf(database, given),
    ])
    return {
      ...{ ...campaign, unit: unitId, from: given.from, to: given.to, counts, commissions },
      progress: progress && told(progress),
      problem: problem && { detail: problem.detail, caseIds: [...(problem.caseIds ?? [])] },
      rooms: given.rooms.map((room) => ({ ...room, hours: [...room.hours], days: [...room.days] })),
      polygraphLeftOutFor: given.polygraphLeftOutFor,
      agendas: agendas.map(({ commissionId, ...load }) => ({ ...load, commission: commissionId })),
      sessions: sessions.map(({ roomId, ...load }) => ({ ...load, room: roomId })),
      shortages: shortages.map((each) => ({
        ...{ ...each, by: [...each.by], days: [...each.days], cases: [...each.cases] },
      })),
    }
  },
}

const told = (progress: PlanningProgress): Answer['progress'] => ({
  ...{ stage: null, done: null, of: null },
  ...progress,
})

const commissionsOf = async (
  database: Database,
  given: CampaignRecord['given'],
): Promise<Answer['commissions']> => {
  const ids = given.commissions.map(({ commissionId }) => commissionId)
  const orders = await database.commission.findMany({
    where: { id: { in: ids } },
    select: { id: true, orderNumber: true, unitId: true },
  })
  const units = await database.unit.findMany({
    where: { id: { in: orders.flatMap(({ unitId }) => unitId ?? []) } },
    select: { id: true, name: true },
  })
  return given.commissions.map(({ commissionId, days, ...rest }) => {
    const order = orders.find(({ id }) => id === commissionId)
    const unit = units.find(({ id }) => id === order?.unitId)?.name ?? null
    return { ...rest, id: commissionId, orderNumber: order?.orderNumber ?? '', unit, days: [...days] }
  })
}

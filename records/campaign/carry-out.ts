import { randomUUID } from 'node:crypto'
import type { SessionSeat } from '../../regulation/campaign/campaign-plan.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import type { Database, Transaction } from '../database.ts'
import { postStart } from '../outbox/post-message.ts'
import { writtenDay } from '../written-day.ts'
import type { CampaignGiven } from './campaign-given.ts'
import type { PlacementProblem } from './list-placements.ts'

/** An order to carry out a campaign: by whom, when, and the workflow that does it. */
export type CarryingOut = {
  campaignId: string
  orderedById: string
  /** RFC 3339. */
  orderedAt: string
  workflow: { workflowId: string; type: string; input: { campaignId: string; orderedAt: string } }
}

/** Begins the carrying out, once: an order while another runs changes nothing. */
export const orderCampaign = (database: Database, order: CarryingOut): Promise<'ordered' | 'running'> =>
  database.$transaction(async (tx) => {
    const { campaignId, orderedById, orderedAt, workflow } = order
    const { count } = await tx.campaign.updateMany({
      where: { id: campaignId, state: { not: 'carrying-out' } },
      data: { state: 'carrying-out', orderedById, orderedAt, finishedAt: null },
    })
    if (count === 0) return 'running'
    await postStart(tx, { ...workflow, args: [workflow.input] })
    return 'ordered'
  })

/** A case whose dates are to be set. */
export type PlacementToSet = { caseId: string; number: string; schedule: Schedule; sessions: SessionSeat[] }

/** The next cases whose dates wait to be set, by their number. */
export const placementsToSet = async (
  database: Database,
  campaignId: string,
  limit: number,
): Promise<PlacementToSet[]> => {
  const rows = await database.campaignPlacement.findMany({
    where: { campaignId, state: 'planned' },
    orderBy: { number: 'asc' },
    take: limit,
  })
  return rows.map(({ caseId, number, schedule, sessions }) => ({
    ...{ caseId, number, schedule: schedule as unknown as Schedule },
    sessions: sessions as unknown as SessionSeat[],
  }))
}

/** Notes that the dates of a case are set, with its seats in the sessions of the rooms. */
export const noteDatesSet = (
  database: Database,
  { campaignId, orderedById, orderedAt }: Pick<CarryingOut, 'campaignId' | 'orderedById' | 'orderedAt'>,
  { placement, given, unitId }: { placement: PlacementToSet; given: CampaignGiven; unitId: string | null },
): Promise<void> =>
  database.$transaction(async (tx) => {
    const { caseId, sessions } = placement
    for (const seat of sessions) {
      const room = given.rooms.find(({ id }) => id === seat.roomId)
      if (!room) continue
      const session = { ...seat, place: room.place, capacity: room.capacity, campaignId, unitId }
      const sessionId = await ensureSession(tx, {
        ...session,
        createdById: orderedById,
        createdAt: orderedAt,
      })
      await tx.sessionSeat.createMany({ data: [{ sessionId, caseId }], skipDuplicates: true })
    }
    await tx.campaignPlacement.update({
      where: { campaignId_caseId: { campaignId, caseId } },
      data: { state: 'scheduled' },
    })
  })

/** A session of a stage as it is held. */
export type HeldSession = {
  stage: string
  heldOn: string
  startsAt: string
  place: string
  capacity: number
  campaignId: string | null
  unitId: string | null
  createdById: string
  createdAt: string
}

/** The session of a stage at that hour in that place, made where there is none. */
export const ensureSession = async (tx: Transaction, session: HeldSession): Promise<string> => {
  const { stage, startsAt, place, capacity, campaignId, unitId, createdById, createdAt } = session
  const at = { stage, startsAt, place, heldOn: new Date(session.heldOn) }
  await tx.stageSession.createMany({
    data: [{ ...at, id: randomUUID(), capacity, campaignId, unitId, createdById, createdAt }],
    skipDuplicates: true,
  })
  const { id } = await tx.stageSession.findUniqueOrThrow({
    where: { stage_heldOn_startsAt_place: at },
    select: { id: true },
  })
  return id
}

/** Notes why a case was refused; its dates may be set all the same. */
export const noteRefused = async (
  database: Pick<Database, 'campaignPlacement'>,
  { campaignId, caseIds }: { campaignId: string; caseIds: readonly string[] },
  problem: PlacementProblem,
): Promise<void> => {
  await database.campaignPlacement.updateMany({
    where: { campaignId, caseId: { in: [...caseIds] } },
    data: { state: 'refused', problem: structuredClone(problem) as object },
  })
}

/** An agenda whose meeting is to be called. */
export type AgendaToCall = { commissionId: string; heldOn: string; ruleset: string; caseIds: string[] }

/** The next agenda whose cases have their dates and no meeting yet: of one day, one commission and one ruleset. */
export const agendaToCall = async (database: Database, campaignId: string): Promise<AgendaToCall | null> => {
  const where = { campaignId, state: 'scheduled', commissionId: { not: null }, heldOn: { not: null } }
  const first = await database.campaignPlacement.findFirst({
    where,
    orderBy: [{ heldOn: 'asc' }, { commissionId: 'asc' }, { number: 'asc' }],
  })
  if (!first?.commissionId || !first.heldOn) return null
  const { commissionId, heldOn } = first
  const rows = await database.campaignPlacement.findMany({
    where: { ...where, commissionId, heldOn },
    orderBy: { number: 'asc' },
    select: { caseId: true },
  })
  const cases = await database.case.findMany({
    where: { id: { in: rows.map(({ caseId }) => caseId) } },
    select: { id: true, ruleset: true },
  })
  const rulesets = new Map(cases.map(({ id, ruleset }) => [id, ruleset]))
  const ruleset = rulesets.get(first.caseId) ?? ''
  const caseIds = rows.map(({ caseId }) => caseId).filter((id) => rulesets.get(id) === ruleset)
  return { commissionId, heldOn: writtenDay(heldOn) ?? '', ruleset, caseIds }
}

/** Notes which cases stand on the agenda of a meeting. */
export const noteCalled = async (
  database: Pick<Database, 'campaignPlacement'>,
  { campaignId, caseIds, meetingId }: { campaignId: string; caseIds: readonly string[]; meetingId: string },
): Promise<void> => {
  await database.campaignPlacement.updateMany({
    where: { campaignId, caseId: { in: [...caseIds] }, state: 'scheduled' },
    data: { state: 'called', meetingId },
  })
}

/** Notes that a campaign is carried out. */
export const noteCarriedOut = async (
  database: Pick<Database, 'campaign'>,
  { campaignId, at }: { campaignId: string; at: string },
): Promise<void> => {
  await database.campaign.updateMany({
    where: { id: campaignId, state: 'carrying-out' },
    data: { state: 'carried-out', finishedAt: at },
  })
}

import type { CampaignGiven } from '../../records/campaign/campaign-given.ts'
import {
  type AgendaToCall,
  agendaToCall,
  noteCalled,
  noteCarriedOut,
  noteDatesSet,
  noteRefused,
  type PlacementToSet,
  placementsToSet,
} from '../../records/campaign/carry-out.ts'
import type { PlacementProblem } from '../../records/campaign/list-placements.ts'
import { findCampaign } from '../../records/campaign/read-campaign.ts'
import { refuseUnknownCases } from '../../records/campaign/unknown-cases.ts'
import type { Database } from '../../records/database.ts'
import type { CampaignActivities } from '../../workflows/campaign/campaign-activities.ts'
import type { CampaignInput } from '../../workflows/campaign/input.ts'
import { beating } from '../beating.ts'

/** A campaign that is being carried out: under whose order. */
export type OrderedCampaign = {
  campaignId: string
  unitId: string | null
  given: CampaignGiven
  orderedById: string
  orderedAt: string
}

/**
 * The verdicts by which a campaign is carried out, asked in the name of whoever ordered it. A refusal is an answer; a
 * part that is away throws, and is asked again under the same key.
 */
export type CampaignVerdicts = {
  setDates(order: OrderedCampaign, placement: PlacementToSet): Promise<PlacementProblem | null>
  callMeeting(
    order: OrderedCampaign,
    agenda: AgendaToCall,
  ): Promise<{
    meetingId: string | null
    called: string[]
    refused: { caseId: string; problem: PlacementProblem }[]
  }>
  /** RFC 3339: the instant now, by the clock of the cases. */
  now(): Promise<string>
}

type Parts = { database: Database; verdicts: CampaignVerdicts }

/** So many cases a page, so many of them at once. */
const PAGE = 24
const AT_ONCE = 6

/** The activities that carry out a campaign. */
export const campaignActivities = (parts: Parts): CampaignActivities => ({
  setCampaignDates: (input) => beating(() => setDates(input, parts)),
  callCampaignMeetings: (input) => beating(() => callMeetings(input, parts)),
  finishCampaign: async ({ campaignId }) =>
    noteCarriedOut(parts.database, { campaignId, at: await parts.verdicts.now() }),
})

const UNKNOWN: PlacementProblem = { detail: 'There is no such case on record.' }
const NOT_JUDGED: PlacementProblem = { detail: 'The case was neither called nor refused with its agenda.' }

const setDates = async (input: CampaignInput, parts: Parts): Promise<{ left: number }> => {
  const { database } = parts
  const order = await orderOf(input, parts)
  await refuseUnknownCases(database, input.campaignId, UNKNOWN)
  const waiting = (await placementsToSet(database, input.campaignId, PAGE)).values()
  const worker = async (): Promise<void> => {
    for (const placement of waiting) await setOne(order, placement, parts)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { left: await countIn(parts, input, 'planned') }
}

const setOne = async (
  order: OrderedCampaign,
  placement: PlacementToSet,
  { database, verdicts }: Parts,
): Promise<void> => {
  const { campaignId, given, unitId } = order
  const problem = await verdicts.setDates(order, placement)
  if (problem) await noteRefused(database, { campaignId, caseIds: [placement.caseId] }, problem)
  else await noteDatesSet(database, order, { placement, given, unitId })
}

const callMeetings = async (input: CampaignInput, parts: Parts): Promise<{ left: number }> => {
  const { database, verdicts } = parts
  const { campaignId } = input
  const order = await orderOf(input, parts)
  await refuseUnknownCases(database, campaignId, UNKNOWN)
  const agenda = await agendaToCall(database, campaignId)
  if (!agenda) return { left: 0 }
  const { meetingId, called, refused } = await verdicts.callMeeting(order, agenda)
  if (meetingId !== null) await noteCalled(database, { campaignId, caseIds: called, meetingId })
  for (const { caseId, problem } of refused)
    await noteRefused(database, { campaignId, caseIds: [caseId] }, problem)
  // Each page settles its whole agenda: so there are never more pages than agendas.
  const settled = new Set([...(meetingId === null ? [] : called), ...refused.map(({ caseId }) => caseId)])
  const forgotten = agenda.caseIds.filter((id) => !settled.has(id))
  if (forgotten.length > 0) await noteRefused(database, { campaignId, caseIds: forgotten }, NOT_JUDGED)
  return { left: await countIn(parts, input, 'scheduled') }
}

const countIn = ({ database }: Parts, { campaignId }: CampaignInput, state: string): Promise<number> =>
  database.campaignPlacement.count({ where: { campaignId, state } })

const orderOf = async (
  { campaignId, orderedAt }: CampaignInput,
  { database }: Parts,
): Promise<OrderedCampaign> => {
  const found = await findCampaign(database, campaignId)
  if (!found?.orderedById) throw new Error(`campaign ${campaignId} has not been ordered`)
  return { campaignId, orderedAt, unitId: found.unitId, given: found.given, orderedById: found.orderedById }
}

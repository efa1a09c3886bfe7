import { createHash } from 'node:crypto'
import type { Client } from '@temporalio/client'
import type { CampaignVerdicts, OrderedCampaign } from '../../activities/campaign/campaign-activities.ts'
import type { ActContext } from '../../acts/act.ts'
import { performAct } from '../../acts/act.ts'
import { scheduleCase } from '../../acts/case/schedule-case.ts'
import { requestIdOf } from '../../acts/idempotency/request-identity.ts'
import { agendaOf } from '../../acts/meeting/agenda.ts'
import { callMeeting } from '../../acts/meeting/call-meeting.ts'
import { readActor } from '../../acts/permission/read-actor.ts'
import type { Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { AgendaToCall } from '../../records/campaign/carry-out.ts'
import type { PlacementProblem } from '../../records/campaign/list-placements.ts'
import type { Database } from '../../records/database.ts'
import { findCommission } from '../../records/meeting/find-commission.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { openRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'

/** What the verdicts are asked with. */
export type VerdictParts = {
  database: Database
  temporal: () => Promise<Client>
  storage: Storage
  settings: Settings
}

/**
 * The verdicts of a campaign: the very acts that a person does, in the name of whoever ordered it, each under a key that
 * is the same whenever it is asked again.
 */
export const campaignVerdicts = (parts: VerdictParts): CampaignVerdicts => ({
  setDates: async (order, { caseId, schedule }) => {
    const context = await contextOf(parts, order, ['dates', caseId, JSON.stringify(schedule)])
    try {
      await performAct(scheduleCase, context, { caseId, ...schedule })
      return null
    } catch (error) {
      return refusalIn(error)
    }
  },
  callMeeting: async (order, agenda) => callAgenda(parts, order, agenda),
  now: async () => (await openRehearsalClock(parts.database)).now().toString(),
})

const callAgenda: (
  parts: VerdictParts,
  order: OrderedCampaign,
  agenda: AgendaToCall,
) => ReturnType<CampaignVerdicts['callMeeting']> = async (parts, order, agenda) => {
  const { commissionId, heldOn, caseIds } = agenda
  const context = await contextOf(parts, order, ['meeting', commissionId, heldOn, agenda.ruleset])
  const stood = await findMeeting(parts.database, context.requestId)
  if (stood) {
    const on = new Set(stood.state.items.map(({ caseId }) => caseId))
    const refused = caseIds.filter((id) => !on.has(id)).map((caseId) => ({ caseId, problem: NOT_TAKEN }))
    return { meetingId: stood.id, called: caseIds.filter((id) => on.has(id)), refused }
  }
  const leftOut = await leftOutOf(parts.database, agenda)
  const cases = caseIds.filter((id) => !leftOut.some(({ caseId }) => caseId === id))
  if (cases.length === 0) return { meetingId: null, called: [], refused: leftOut }
  try {
    const { startsAt, place } = commissionGiven(order, commissionId)
    const given = { commission: commissionId, heldOn, startsAt, place, cases }
    const meeting = await performAct(callMeeting, context, given)
    return { meetingId: meeting.id, called: cases, refused: leftOut }
  } catch (error) {
    const problem = refusalIn(error)
    return { meetingId: null, called: [], refused: caseIds.map((caseId) => ({ caseId, problem })) }
  }
}

const NOT_TAKEN: PlacementProblem = { detail: 'The meeting of that day was called without the case.' }

/** Those whom this commission cannot hear on that day any more, each with the reason. */
const leftOutOf = async (database: Database, { commissionId, heldOn, caseIds }: AgendaToCall) => {
  const commission = await findCommission(database, commissionId)
  if (!commission)
    return caseIds.map((caseId) => ({ caseId, problem: { detail: 'The commission is not there.' } }))
  const { leftOut } = await agendaOf(database, commission, { heldOn, cases: caseIds })
  return leftOut.map(({ case: caseId, reason, cite }) => ({ caseId, problem: { detail: reason, cite } }))
}

const commissionGiven = ({ given }: OrderedCampaign, commissionId: string) => {
  const found = given.commissions.find((each) => each.commissionId === commissionId)
  if (!found) throw new Error(`the campaign has no commission ${commissionId}`)
  return found
}

/** What a refusal tells; a part that is away is no refusal: it is thrown, and asked again. */
const refusalIn = (error: unknown): PlacementProblem => {
  const problem = problemOfError(error)
  if (!problem || problem.status >= 500) throw error
  return told(problem)
}

const told = ({ parts }: Problem): PlacementProblem => ({
  detail: parts.detail,
  cite: [...(parts.cite ?? [])],
  limit: parts.limit ?? null,
  earliestLawfulMeeting: parts.earliestLawfulMeeting ?? null,
})

const contextOf = async (
  { database, temporal, storage, settings }: VerdictParts,
  { campaignId, orderedAt, orderedById }: OrderedCampaign,
  about: readonly string[],
): Promise<ActContext> => {
  const account = await database.account.findUniqueOrThrow({
    where: { id: orderedById },
    select: { personnelNumber: true },
  })
  const key = createHash('sha256')
    .update([campaignId, orderedAt, ...about].join('/'))
    .digest('hex')
  const clock = await openRehearsalClock(database)
  return {
    actor: await readActor(database, account.personnelNumber, clock.today().toString()),
    requestId: requestIdOf({ accountId: orderedById, key }),
    language: 'en',
    clock,
    ...{ database, temporal, storage, settings },
  }
}

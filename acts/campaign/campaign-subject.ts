import { type CampaignRecord, findCampaign } from '../../records/campaign/read-campaign.ts'
import type { Database } from '../../records/database.ts'
import type { ActContext } from '../act.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'
import type { Subject } from '../permission/subject.ts'
import { notFound } from '../problem.ts'

/** Whose a campaign is: of a unit's personnel service, or of the whole body's. */
export const campaignSubject = (unitId: string | null): Subject =>
  unitId === null ? 'wholeBody' : { unitId }

/** May the actor do this with a campaign? One that is not there looks like one that he may not see. */
export const permitCampaign = async (
  context: Pick<ActContext, 'actor' | 'database'>,
  act: PermittedAct,
  campaignId: string,
): Promise<Permission> => {
  const found = await context.database.campaign.findUnique({
    where: { id: campaignId },
    select: { unitId: true },
  })
  if (!found) return HIDDEN
  const permission = await permit(context, act, campaignSubject(found.unitId))
  return permission.outcome === 'refused' && !(await mayRead(context, found.unitId)) ? HIDDEN : permission
}

const mayRead = async (context: Pick<ActContext, 'actor' | 'database'>, unitId: string | null) =>
  (await permit(context, 'read-campaign', campaignSubject(unitId))).outcome === 'allowed'

/** The campaign with this id. @throws Problem `not-found` */
export const campaignOf = async (database: Database, id: string): Promise<CampaignRecord> => {
  const found = await findCampaign(database, id)
  if (!found) throw notFound()
  return found
}

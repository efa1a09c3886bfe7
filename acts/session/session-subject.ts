import type { Database } from '../../records/database.ts'
import { findSession, type SessionRecord } from '../../records/session/read-session.ts'
import type { ActContext } from '../act.ts'
import { campaignSubject } from '../campaign/campaign-subject.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

/** May the actor do this with a session? One that is not there looks like one that he may not see. */
export const permitSession = async (
  context: Pick<ActContext, 'actor' | 'database'>,
  act: 'hold-session' | 'read-session',
  sessionId: string,
): Promise<Permission> => {
  const found = await context.database.stageSession.findUnique({
    where: { id: sessionId },
    select: { unitId: true },
  })
  if (!found) return HIDDEN
  const subject = campaignSubject(found.unitId)
  const permission = await permit(context, act, subject)
  if (permission.outcome !== 'refused') return permission
  return (await permit(context, 'read-session', subject)).outcome === 'allowed' ? permission : HIDDEN
}

/** The session with this id. @throws Problem `not-found` */
export const sessionOf = async (database: Database, id: string): Promise<SessionRecord> => {
  const found = await findSession(database, id)
  if (!found) throw notFound()
  return found
}

import { findAppeal } from '../../records/appeal/read-appeals.ts'
import type { ActContext } from '../act.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'

/** May the actor do this to an appeal? Who stands how to it is told by its case. */
export const permitOnAppeal = async (
  context: ActContext,
  act: PermittedAct,
  id: string,
): Promise<Permission> => {
  const found = await findAppeal(context.database, id)
  return found ? permit(context, act, { caseId: found.caseId }) : HIDDEN
}

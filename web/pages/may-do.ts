import { refusedTo } from '../../acts/act.ts'
import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import { permit } from '../../acts/permission/permit.ts'
import type { Subject } from '../../acts/permission/subject.ts'
import { forbidden, notFound } from '../../acts/problem.ts'
import type { Visit } from './visit.ts'

/** May the visitor do this? For links to what only some may do. */
export const mayDo = async ({ context }: Visit, act: PermittedAct, subject: Subject): Promise<boolean> =>
  (await permit(context, act, subject)).outcome === 'allowed'

/**
 * Refuses a form to whoever could not send it, before he types.
 *
 * @throws Problem `forbidden` saying whose act it is, `not-found` where the thing is hidden
 */
export const requireMayDo = async (
  { context }: Visit,
  act: PermittedAct,
  subject: Subject,
): Promise<void> => {
  const permission = await permit(context, act, subject)
  if (permission.outcome === 'hidden') throw notFound()
  if (permission.outcome === 'refused') throw forbidden(permission.reason, refusedTo(permission))
}

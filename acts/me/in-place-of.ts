import type { TaskLine } from '../../records/case-reading/list-tasks.ts'
import type { ActingUnder, Actor } from '../permission/actor.ts'

/**
 * The order under which the actor has a task for somebody; null where it is his own.
 *
 * @example inPlaceOf(actor, task) //=> the id of the order by which he acts for the direct head
 */
export const inPlaceOf = (
  { acting = [], grants, employeeId }: Actor,
  { role, owed }: Pick<TaskLine, 'role' | 'owed'>,
): string | null => {
  const under = (is: (order: ActingUnder) => boolean) =>
    acting.find((order) => order.office === role && is(order))?.orderId ?? null
  if (role === 'directHead')
    return owed.byId === employeeId ? null : under(({ holder }) => holder.employeeId === owed.byId)
  if (role === 'secretary')
    return owed.secretaryId === employeeId
      ? null
      : under(({ holder }) => holder.employeeId === owed.secretaryId)
  const given = grants.filter((grant) => grant.role === role && grant.unitId === owed.unitId)
  const isOwn = given.some(({ order }) => order === undefined)
  return isOwn ? null : (given[0]?.order ?? null)
}

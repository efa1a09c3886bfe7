import type { ActContext } from '../act.ts'
import { capacitiesOf } from './actor.ts'
import { ALLOWED, allowedUnder, HIDDEN, type Permission, refused } from './permission.ts'
import { PERMISSIONS, type PermittedAct } from './permission-table.ts'
import { refusedToRecused } from './refused-to-recused.ts'
import { RELATIONS, type Relation } from './relation.ts'
import { relationsTo } from './relations-to.ts'
import type { Subject } from './subject.ts'

/**
 * May the actor do `act` to `subject`? The one place where this is decided. Who may do it himself does it himself; else
 * in the place of whoever he acts for, and the answer names the order.
 *
 * @example await permit(context, 'fact/profile', { caseId }) //=> { outcome: 'allowed' } for the direct head
 */
export const permit = async (
  context: Pick<ActContext, 'actor' | 'database' | 'known'>,
  act: PermittedAct,
  subject: Subject,
): Promise<Permission> => {
  const { database, known } = context
  const all = new Set<Relation>()
  for (const actor of capacitiesOf(context.actor)) {
    const relations = await relationsTo({ actor, database, known }, subject)
    if (permissionOf(act, relations).outcome === 'allowed') return allowedUnder(actor.inPlaceOf)
    for (const relation of relations) all.add(relation)
  }
  const closed = await refusedToRecused(database, subject, { relations: all, open: PERMISSIONS[act] })
  return closed ?? permissionOf(act, all)
}

/** The answer for relations that are known already. No relation at all: the thing is hidden. */
export const permissionOf = (act: PermittedAct, relations: ReadonlySet<Relation>): Permission => {
  const open: readonly Relation[] = PERMISSIONS[act]
  if (open.some((relation) => relations.has(relation))) return ALLOWED
  if (relations.size === 0) return HIDDEN
  return refused(`This is done by ${open.map((relation) => RELATIONS[relation]).join(' or ')}.`, open)
}

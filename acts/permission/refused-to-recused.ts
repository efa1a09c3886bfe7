import type { Database } from '../../records/database.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Clauses, Permission } from './permission.ts'
import type { Relation } from './relation.ts'
import type { Subject } from './subject.ts'

/** The seats that a recusal takes. */
const SEATS: readonly Relation[] = ['member', 'chairman', 'secretary']

/** What whoever was recused is told, in place of to whom it is open. */
export const RECUSED =
  'You were recused from this case: whoever is recused is absent for it, reads nothing of it and takes no part in it.'

/**
 * The refusal for whoever would have had a seat, had he not been recused, with the clause by which he is absent; null where it
 * is not the recusal that closes it.
 */
export const refusedToRecused = async (
  database: Database,
  subject: Subject,
  { relations, open }: { relations: ReadonlySet<Relation>; open: readonly Relation[] },
): Promise<Permission | null> => {
  if (!relations.has('recused') || !open.some((relation) => SEATS.includes(relation))) return null
  if (typeof subject === 'string' || !('caseId' in subject)) return null
  const found = await database.case.findUnique({ where: { id: subject.caseId }, select: { ruleset: true } })
  return { outcome: 'refused', reason: RECUSED, ...(found && { closedBy: clausesOfRecusal(found.ruleset) }) }
}

/** The clause by which whoever is recused is absent: that of the quorum, which counts without him. */
export const clausesOfRecusal = (ruleset: string): Clauses => ({
  ...{ ruleset, cite: [rulesetOf(ruleset).commission.quorum.cite] },
})

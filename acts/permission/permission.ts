import type { ActingUnder } from './actor.ts'
import type { Relation } from './relation.ts'

/** Clauses of the ruleset to which a case or a meeting is pinned. */
export type Clauses = { ruleset: string; cite: readonly string[] }

/**
 * The answer to "may this actor do this act?".
 *
 * `under`: only in the place of somebody, by the order with which it then is recorded;
 * `hidden`: the thing may not even be seen, so the answer is the one for a thing that does not exist (404);
 * `refused`: it may be seen, but this act belongs to somebody else (403), and the reason says to whom: to those who stand to
 * it in one of the relations of `openTo`; `closedBy`: the clauses that close it, where some do.
 */
export type Permission =
  | { outcome: 'allowed'; under?: ActingUnder }
  | { outcome: 'refused'; reason: string; openTo?: readonly Relation[]; closedBy?: Clauses }
  | { outcome: 'hidden' }

/** The act may be done. */
export const ALLOWED: Permission = { outcome: 'allowed' }

/** The act may be done, in the place of somebody where an order is given. */
export const allowedUnder = (under: ActingUnder | undefined): Permission =>
  under ? { outcome: 'allowed', under } : ALLOWED

/** The thing may not be seen by this actor, or does not exist: both look the same. */
export const HIDDEN: Permission = { outcome: 'hidden' }

/** The thing may be seen, the act belongs to somebody else. @example refused('only the direct head may do this') */
export const refused = (reason: string, openTo?: readonly Relation[]): Permission => ({
  outcome: 'refused',
  reason,
  ...(openTo && { openTo }),
})

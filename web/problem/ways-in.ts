import { RELATIONS, type Relation } from '../../acts/permission/relation.ts'

/** How one comes to stand in a relation: by a role that is given, by the roster, by an order on a commission, or never. */
const WAYS = {
  personnel: 'role',
  head: 'role',
  higherHead: 'role',
  auditor: 'role',
  operator: 'role',
  directHead: 'roster',
  member: 'commission',
  chairman: 'commission',
  secretary: 'commission',
  recused: 'commission',
  higherCommission: 'commission',
  employee: 'own',
  signedIn: 'own',
} as const satisfies Record<Relation, string>

/**
 * To whom something is open, by how one becomes one of them; the words are those of the table of relations.
 *
 * @example waysIn(['head', 'auditor']) //=> [{ way: 'role', who: ['the authorised head', 'an auditor'] }]
 */
export const waysIn = (openTo: readonly Relation[]): { way: string; who: string[] }[] => {
  const ways = new Map<string, string[]>()
  for (const relation of openTo)
    ways.set(WAYS[relation], [...(ways.get(WAYS[relation]) ?? []), RELATIONS[relation]])
  return [...ways].map(([way, who]) => ({ way, who }))
}

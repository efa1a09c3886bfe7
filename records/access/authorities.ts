import type { Database, Transaction } from '../database.ts'

/** The kinds of unit that may have a personnel service and an authorised head of their own. */
const KINDS_WITH_AUTHORITY: ReadonlySet<string> = new Set(['body', 'territorial', 'education', 'institution'])

/** May a unit of this kind have a personnel service, a head and a commission of its own? @example hasAuthority('division') //=> false */
export const hasAuthority = (kind: string): boolean => KINDS_WITH_AUTHORITY.has(kind)

/** The tree of units with the grants in force, read once for any number of questions. */
export type Authorities = {
  parents: ReadonlyMap<string, { parentId: string | null; kind: string }>
  /** `role/unitId` of each grant in force. */
  granted: ReadonlySet<string>
  answered: Map<string, string | null>
}

/** Reads units and grants in two queries; keep the answer for a batch, not for longer. */
export const readAuthorities = async (database: Database | Transaction): Promise<Authorities> => {
  const units = await database.unit.findMany({ select: { id: true, parentId: true, kind: true } })
  const grants = await database.roleGrant.findMany({
    where: { revokedAt: null, unitId: { not: null } },
    select: { role: true, unitId: true },
  })
  return {
    parents: new Map(units.map(({ id, parentId, kind }) => [id, { parentId, kind }])),
    granted: new Set(grants.map(({ role, unitId }) => `${role}/${unitId}`)),
    answered: new Map(),
  }
}

/**
 * Whose personnel service (or head) answers for the people of a unit: the nearest unit at or above it, of kind body,
 * territorial, education or institution, in which the role is granted. Null: the one of the whole body.
 *
 * @example authorityOf(authorities, divisionId, 'personnel') //=> the id of its territorial unit
 */
export const authorityOf = (
  authorities: Authorities,
  unitId: string,
  role: 'personnel' | 'head',
): string | null => {
  const key = `${role}/${unitId}`
  const known = authorities.answered.get(key)
  if (known !== undefined) return known
  const unit = authorities.parents.get(unitId)
  if (!unit) return null
  const own = hasAuthority(unit.kind) && authorities.granted.has(key)
  const answer = own ? unitId : unit.parentId === null ? null : authorityOf(authorities, unit.parentId, role)
  authorities.answered.set(key, answer)
  return answer
}

/** The units for whose people `authorityOf` names one of `holders`. */
export const unitsAnsweredBy = (
  authorities: Authorities,
  role: 'personnel' | 'head',
  holders: readonly string[],
): string[] =>
  [...authorities.parents.keys()].filter((unitId) => {
    const authority = authorityOf(authorities, unitId, role)
    return authority !== null && holders.includes(authority)
  })

/** The given units with everything below them. */
export const unitsBelow = (authorities: Authorities, roots: readonly string[]): string[] =>
  [...authorities.parents.keys()].filter((unitId) => isWithin(authorities, unitId, roots))

/** Is the unit one of `roots` or below one of them? */
export const isWithin = (authorities: Authorities, unitId: string, roots: readonly string[]): boolean => {
  for (let at: string | null = unitId; at !== null; at = authorities.parents.get(at)?.parentId ?? null)
    if (roots.includes(at)) return true
  return false
}

/** Is a unit a higher one than another, which stands somewhere below it? */
export const isAbove = (authorities: Authorities, unitId: string, lowerId: string): boolean =>
  unitId !== lowerId && isWithin(authorities, lowerId, [unitId])

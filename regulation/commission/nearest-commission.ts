/** A unit on the way up from the employee's own, and the commission's unit; null is the whole body. */
export type UnitPath = readonly string[]

/**
 * To which commission's unit a case belongs: the employee's own unit or the nearest above it that has a commission,
 * the whole body's (null) last; undefined where there is none.
 *
 * @example nearestCommissionUnit(['division', 'territorial', 'body'], ['body', 'territorial']) //=> 'territorial'
 * @example nearestCommissionUnit(['division', 'body'], [null]) //=> null
 */
export const nearestCommissionUnit = (
  path: UnitPath,
  unitsWithCommission: readonly (string | null)[],
): string | null | undefined => {
  const nearest = path.find((unitId) => unitsWithCommission.includes(unitId))
  if (nearest !== undefined) return nearest
  return unitsWithCommission.includes(null) ? null : undefined
}

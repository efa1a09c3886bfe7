import { nearestCommissionUnit } from '../../regulation/commission/nearest-commission.ts'
import { readAuthorities } from '../access/authorities.ts'
import type { Database, Transaction } from '../database.ts'
import { unitsWithCommission } from '../meeting/cases-to-hear.ts'

/**
 * Whose commission hears the people of a unit: its own or the nearest above it (para 16), null the whole body's,
 * undefined where there is none. Read once for any number of questions.
 */
export const readCommissionUnits = async (
  database: Database | Transaction,
): Promise<(unitId: string) => string | null | undefined> => {
  const { parents } = await readAuthorities(database)
  const units = await unitsWithCommission(database)
  const known = new Map<string, string | null | undefined>()
  return (unitId) => {
    if (known.has(unitId)) return known.get(unitId)
    const path: string[] = []
    for (let at: string | null = unitId; at !== null; at = parents.get(at)?.parentId ?? null) path.push(at)
    const unit = nearestCommissionUnit(path, units)
    known.set(unitId, unit)
    return unit
  }
}

import type { Database } from '../database.ts'

/** A unit as people choose it; `depth` is how many units stand above it. */
export type UnitLine = { id: string; code: string; name: string; kind: string; depth: number }

/** Every unit, each below the one that it belongs to, by code among its own. */
export const listUnits = async (database: Database): Promise<UnitLine[]> => {
  const units = await database.unit.findMany({
    select: { id: true, code: true, name: true, kind: true, parentId: true },
    orderBy: { code: 'asc' },
  })
  const below = new Map<string | null, typeof units>()
  for (const unit of units) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit])
  const lines: UnitLine[] = []
  const add = (parentId: string | null, depth: number): void => {
    for (const { parentId: _above, ...unit } of below.get(parentId) ?? []) {
      lines.push({ ...unit, depth })
      add(unit.id, depth + 1)
    }
  }
  add(null, 0)
  return lines
}

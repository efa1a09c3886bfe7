import type { Database } from '../database.ts'

/** The names of a unit and of the body it belongs to. */
export type BodyOnPaper = { body: string; unit: string }

/** No tree of units is as deep as this; a circle ends here. */
const DEEPEST = 32

/**
 * The names under which a paper goes out: the body (the root of the units) and the unit itself. Without a unit the body
 * alone, if there is only one.
 *
 * @example await bodyOnPaper(database, unitId) //=> { body: 'Ministry', unit: 'Department of Almaty' }
 */
export const bodyOnPaper = async (database: Database, unitId: string | null): Promise<BodyOnPaper> =>
  (await bodiesOnPaper(database, [unitId])).get(unitId) ?? NAMELESS

/** The same for several units at once: as many questions of the database as the tree of units is deep. */
export const bodiesOnPaper = async (
  database: Database,
  unitIds: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, BodyOnPaper>> => {
  const units = await withParents(database, unitIds)
  const only = unitIds.includes(null) ? await onlyBody(database) : null
  const bodyOf = (unit: Named): Named => {
    let root = unit
    for (let level = 0; root.parentId !== null && level < DEEPEST; level += 1)
      root = units.get(root.parentId) ?? { ...root, parentId: null }
    return root
  }
  return new Map(
    unitIds.map((id) => {
      const unit = id === null ? only : units.get(id)
      return [id, unit ? { body: bodyOf(unit).name, unit: unit.name } : NAMELESS]
    }),
  )
}

const NAMELESS: BodyOnPaper = { body: '', unit: '' }

const SELECT = { name: true, parentId: true } as const

type Named = { name: string; parentId: string | null }

/** These units and every one above them, level by level. */
const withParents = async (
  database: Database,
  unitIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Named>> => {
  const units = new Map<string, Named>()
  let asked = unitIds.filter((id) => id !== null)
  for (let level = 0; asked.length > 0 && level <= DEEPEST; level += 1) {
    const found = await database.unit.findMany({
      where: { id: { in: [...new Set(asked)] } },
      select: { id: true, ...SELECT },
    })
    for (const { id, ...unit } of found) units.set(id, unit)
    asked = found.flatMap(({ parentId }) => (parentId === null || units.has(parentId) ? [] : [parentId]))
  }
  return units
}

const onlyBody = (database: Database) =>
  database.unit.findFirst({
    where: { parentId: null, kind: 'body' },
    orderBy: { code: 'asc' },
    select: SELECT,
  })

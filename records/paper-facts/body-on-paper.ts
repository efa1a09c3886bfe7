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
export const bodyOnPaper = async (database: Database, unitId: string | null): Promise<BodyOnPaper> => {
  const unit = unitId === null ? await onlyBody(database) : await unitById(database, unitId)
  if (!unit) return { body: '', unit: '' }
  let root = unit
  for (let level = 0; root.parentId !== null && level < DEEPEST; level += 1) {
    const parent = await unitById(database, root.parentId)
    if (!parent) break
    root = parent
  }
  return { body: root.name, unit: unit.name }
}

const SELECT = { name: true, parentId: true } as const

const unitById = (database: Database, id: string) =>
  database.unit.findUnique({ where: { id }, select: SELECT })

const onlyBody = (database: Database) =>
  database.unit.findFirst({
    where: { parentId: null, kind: 'body' },
    orderBy: { code: 'asc' },
    select: SELECT,
  })

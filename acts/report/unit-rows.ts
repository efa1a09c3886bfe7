import type { UnitCount } from '../../records/report/summarise-cases.ts'
import type { UnitLine } from '../../records/roster/list-units.ts'

/** A unit with everything below it: its cases that are not closed, those of them that are late, and the closed ones. */
export type UnitRow = {
  unit: { id: string; code: string; name: string }
  open: number
  late: number
  closed: number
  /** Has it units below, so that one can look into it? */
  divided: boolean
}

/**
 * The cases by unit, one level at a time: the units right below `top` with everything below each, and `top` itself for
 * the cases of its own; units without cases are left out.
 *
 * @param tree every unit, each below the one it belongs to
 * @param top where to look; null: from the top of the body, past a single unit that holds all others
 */
export const unitRows = (
  tree: readonly UnitLine[],
  counts: readonly UnitCount[],
  top: string | null,
): UnitRow[] => {
  const start = top === null ? soleRoot(tree) : tree.findIndex(({ id }) => id === top)
  const own = tree[start]
  const span = own ? subtree(tree, start) : tree
  const depth = (own?.depth ?? -1) + 1
  const groups = span.flatMap((unit, at) => {
    if (unit.depth !== depth) return []
    const below = subtree(span, at)
    return [{ unit, ids: new Set(below.map(({ id }) => id)), divided: below.length > 1 }]
  })
  const all = own ? [{ unit: own, ids: new Set([own.id]), divided: false }, ...groups] : groups
  const sum = (of: 'open' | 'late' | 'closed', ids: ReadonlySet<string>) =>
    counts.reduce((total, count) => total + (ids.has(count.unitId) ? count[of] : 0), 0)
  return all
    .map(({ unit: { id, code, name }, ids, divided }) => ({
      ...{ unit: { id, code, name }, divided },
      ...{ open: sum('open', ids), late: sum('late', ids), closed: sum('closed', ids) },
    }))
    .filter((row) => row.open + row.closed > 0)
}

const soleRoot = (tree: readonly UnitLine[]): number =>
  tree.filter(({ depth }) => depth === 0).length === 1 ? 0 : -1

/** A unit and what follows it deeper in the tree. */
const subtree = (tree: readonly UnitLine[], at: number): UnitLine[] => {
  const [own, ...rest] = tree.slice(at)
  if (!own) return []
  const end = rest.findIndex(({ depth }) => depth <= own.depth)
  return [own, ...(end < 0 ? rest : rest.slice(0, end))]
}

import type { RowOf } from '../../records/roster/sheets.ts'
import { FileRefused, type ImportErrors } from './import-errors.ts'
import type { ReadRow } from './read-sheet.ts'

/** A unit as the file has it. */
export type FileUnit = RowOf<'units'>

/** A unit that is on record already, by codes. */
export type KnownUnit = { code: string; parent: string | null }

/**
 * The units of a file, checked: every code once, every parent known in the file or on record, no unit above itself.
 *
 * @throws FileRefused with every error of the sheet: people cannot be placed in a tree that is wrong
 */
export const checkUnits = (
  rows: readonly ReadRow<'units'>[],
  known: readonly KnownUnit[],
  errors: ImportErrors,
): FileUnit[] => {
  const units: FileUnit[] = []
  const rowOf = new Map<string, number>()
  const fail = (row: number, column: string, message: string) =>
    errors.add({ sheet: 'units', row, column, message })
  for (const { row, values } of rows) {
    if (!values) continue
    const first = rowOf.get(values.code)
    if (first !== undefined) fail(row, 'code', `"${values.code}" is already in row ${first}`)
    else rowOf.set(values.code, row)
    units.push(values)
  }
  const parents = new Map(known.map(({ code, parent }) => [code, parent]))
  for (const { code, parent } of units) parents.set(code, parent)
  for (const { row, values } of rows) {
    if (values) checkParent(values, parents, (message) => fail(row, 'parent', message))
  }
  if (errors.count() > 0) throw new FileRefused('The sheet units has errors.', errors.told())
  return units
}

const checkParent = (
  { code, parent }: FileUnit,
  parents: ReadonlyMap<string, string | null>,
  fail: (message: string) => void,
): void => {
  if (parent === null) return
  if (!parents.has(parent)) fail(`there is no unit "${parent}"`)
  else if (unitsAbove(parent, parents).has(code)) fail(`"${code}" would stand above itself`)
}

const unitsAbove = (from: string, parents: ReadonlyMap<string, string | null>): Set<string> => {
  const above = new Set<string>()
  for (let at: string | null = from; at !== null && !above.has(at); at = parents.get(at) ?? null)
    above.add(at)
  return above
}

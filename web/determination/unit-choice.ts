import { listUnits } from '../../acts/roster/list-units.ts'
import type { Field } from '../forms/field.ts'
import { doAct, type Visit } from '../pages/visit.ts'

type List = { personnelUnit: string | null; headUnit: string | null }

/** The question of whose lists an act is about; left empty: all that are the visitor's. */
export const readUnitCode = async (visit: Visit, lists: readonly List[]): Promise<Field> => {
  const { units } = await doAct(visit, listUnits, {})
  const named = new Set(lists.flatMap(({ personnelUnit, headUnit }) => [personnelUnit, headUnit]))
  return {
    ...{
      kind: 'select',
      name: 'unit',
      label: 'listing.unit',
      hint: 'determination.unitHint',
      optional: true,
    },
    options: units.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ value: id, text: name })),
  }
}

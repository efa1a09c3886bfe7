import { listUnits } from '../../acts/roster/list-units.ts'
import type { Option } from '../forms/field.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import type { Filter } from './filter.ts'

/** The units of the body as a choice, each set in below the one it belongs to. */
export const unitOptions = async (visit: Visit): Promise<Option[]> => {
  const { units } = await doAct(visit, listUnits, {})
  return units.map(({ id, code, name, depth }) => ({
    value: id,
    text: `${'– '.repeat(depth)}${name} (${code})`,
  }))
}

/** The choice of a unit above a list. */
export const unitFilter = async (visit: Visit): Promise<Filter> => ({
  ...{ name: 'unit', label: 'listing.unit', kind: 'select' },
  options: await unitOptions(visit),
})

import { grantedUnits, wholeBodyRoles } from '../../acts/permission/actor.ts'
import { listUnits } from '../../acts/roster/list-units.ts'
import type { Field } from '../forms/field.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** The question for whose personnel service something is planned; the whole body's may leave it empty. */
export const unitField = async (visit: Visit): Promise<Field> => {
  const { actor } = visit.context
  const { units } = await doAct(visit, listUnits, {})
  const own = new Set(grantedUnits(actor, 'personnel'))
  const options = units.filter(({ id }) => own.has(id)).map(({ id, name }) => ({ value: id, text: name }))
  const field = { kind: 'select', name: 'unit', label: 'campaign.unit', options } as const
  return wholeBodyRoles(actor).has('personnel')
    ? { ...field, hint: 'campaign.unitHint', optional: true }
    : field
}

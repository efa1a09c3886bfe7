import { type Authorities, unitsBelow } from '../../records/access/authorities.ts'
import type { Database } from '../../records/database.ts'
import { unitsNamed } from '../../records/roster/list-employees.ts'
import { invalid } from '../problem.ts'

/** The unit that was asked for, by id or code, with everything below it. @throws Problem `invalid` naming `unit` */
export const unitAsked = async (
  database: Database,
  { authorities, unit }: { authorities: Authorities; unit: string },
): Promise<{ id: string; unitIds: string[] }> => {
  const named = await database.unit.findFirst({ where: { OR: unitsNamed(unit) }, select: { id: true } })
  if (!named) throw invalid('unit', 'there is no such unit')
  return { id: named.id, unitIds: unitsBelow(authorities, [named.id]) }
}

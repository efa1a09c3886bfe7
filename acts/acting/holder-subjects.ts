import { findHolder, type Holder } from '../../records/acting/holder.ts'
import type { ActContext } from '../act.ts'
import type { Permission } from '../permission/permission.ts'
import { HIDDEN } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'
import type { Subject } from '../permission/subject.ts'

/** To whom an office belongs, as permissions see it: its holder on the roster, or the units of his role. */
const subjectsOf = ({ employeeId, grants }: Holder, office: string): Subject[] => {
  const roles = grants.filter(({ role }) => role === office)
  if (roles.length > 0)
    return roles.map(({ unitId }): Subject => (unitId === null ? 'wholeBody' : { unitId }))
  return employeeId === null ? [] : [{ employeeId }]
}

/** May the actor do this about an office? For every unit of its holder. Nobody's office is hidden. */
export const permitOnOffice = async (
  context: ActContext,
  act: PermittedAct,
  { holderId, office }: { holderId: string; office: string },
): Promise<Permission> => {
  const holder = await findHolder(context.database, holderId)
  const subjects = holder ? subjectsOf(holder, office) : []
  if (subjects.length === 0) return permit(context, act, 'wholeBody')
  let answer: Permission = HIDDEN
  for (const subject of subjects) {
    answer = await permit(context, act, subject)
    if (answer.outcome !== 'allowed') return answer
  }
  return answer
}

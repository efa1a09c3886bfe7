import { randomUUID } from 'node:crypto'
import type { CaseStep } from '../../regulation/course/case-step.ts'

/** To whom the duties of a case are addressed today: persons of the roster, and units. */
export type Addressees = {
  employeeId: string
  directHead: string | null
  personnelUnitId: string | null
  headUnitId: string | null
}

/** A task as it is kept; dates are `YYYY-MM-DD`. */
export type TaskRow = ReturnType<typeof tasksOfStep>[number]

/**
 * What is owed after a step, addressed to the persons and units of today. Where nobody of the roster serves as direct
 * head, the authorised head does.
 *
 * @example tasksOfStep(step, addressees) // a direct head finds `profile` among his tasks
 */
export const tasksOfStep = (
  { tasks }: Pick<CaseStep, 'tasks'>,
  { employeeId, directHead, personnelUnitId, headUnitId }: Addressees,
) => {
  const persons: Record<string, string | null> = { employee: employeeId, directHead }
  const holder = (role: string) => (role === 'directHead' && directHead === null ? 'head' : role)
  return tasks.map(({ act, role, limit, advised, cite, data }) => ({
    id: randomUUID(),
    act,
    role: holder(role),
    owedById: persons[role] ?? null,
    unitId: holder(role) === 'head' ? headUnitId : personnelUnitId,
    limitOn: limit,
    advisedOn: advised,
    cite,
    data: { ...data },
  }))
}

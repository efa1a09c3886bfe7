import { randomUUID } from 'node:crypto'
import type { Duty } from '../../regulation/course/state.ts'
import { servingHeadOf } from '../access/serving-head.ts'
import type { Transaction } from '../database.ts'

const day = (date: string | null): Date | null => (date === null ? null : new Date(date))

/**
 * What is owed in a case by one of those that owe something in it: the case itself, or what runs beside it (an appeal,
 * the way to an order). `headUnitId`: whose head owes it, where that is not the head of the case.
 */
export type TasksOf = {
  caseId: string
  tasks: readonly Duty[]
  origin?: string
  headUnitId?: string | null
}

/**
 * Writes what is owed now in place of what the same origin owed before, addressed to the persons and units of today.
 *
 * @example await replaceTasks(tx, step) // a direct head finds `profile` among his tasks
 */
export const replaceTasks = async (
  tx: Transaction,
  { caseId, tasks, origin = 'case', headUnitId }: TasksOf,
): Promise<void> => {
  await tx.caseTask.deleteMany({ where: { caseId, origin } })
  if (tasks.length === 0) return
  const owner = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      employeeId: true,
      personnelUnitId: true,
      headUnitId: true,
    },
  })
  const directHead = await servingHeadOf(tx, owner.employeeId)
  const persons: Record<string, string | null> = { employee: owner.employeeId, directHead }
  const headOf = headUnitId === undefined ? owner.headUnitId : headUnitId
  // Where nobody of the roster serves as direct head, the authorised head does.
  const holder = (role: string) => (role === 'directHead' && directHead === null ? 'head' : role)
  await tx.caseTask.createMany({
    data: tasks.map(({ act, role, limit, advised, cite, data }) => ({
      id: randomUUID(),
      caseId,
      origin,
      act,
      role: holder(role),
      owedById: persons[role] ?? null,
      unitId: holder(role) === 'head' ? headOf : owner.personnelUnitId,
      limitOn: day(limit),
      advisedOn: day(advised),
      cite: [...cite],
      data: { ...data },
    })),
  })
}

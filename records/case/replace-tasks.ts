import { randomUUID } from 'node:crypto'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import { servingHeadOf } from '../access/serving-head.ts'
import type { Transaction } from '../database.ts'

const day = (date: string | null): Date | null => (date === null ? null : new Date(date))

/**
 * Writes what is owed now in place of what was owed before the step, addressed to the persons and units of today.
 *
 * @example await replaceTasks(tx, step) // a direct head finds `profile` among his tasks
 */
export const replaceTasks = async (tx: Transaction, { caseId, tasks }: CaseStep): Promise<void> => {
  await tx.caseTask.deleteMany({ where: { caseId } })
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
  // Where nobody of the roster serves as direct head, the authorised head does.
  const holder = (role: string) => (role === 'directHead' && directHead === null ? 'head' : role)
  await tx.caseTask.createMany({
    data: tasks.map(({ act, role, limit, advised, cite, data }) => ({
      id: randomUUID(),
      caseId,
      act,
      role: holder(role),
      owedById: persons[role] ?? null,
      unitId: holder(role) === 'head' ? owner.headUnitId : owner.personnelUnitId,
      limitOn: day(limit),
      advisedOn: day(advised),
      cite: [...cite],
      data: { ...data },
    })),
  })
}

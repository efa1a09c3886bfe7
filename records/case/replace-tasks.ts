import { randomUUID } from 'node:crypto'
import type { CaseStep } from '../../regulation/course/case-step.ts'
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
      employee: { select: { directHeadId: true } },
    },
  })
  const persons: Record<string, string | null> = {
    employee: owner.employeeId,
    directHead: owner.employee.directHeadId,
  }
  await tx.caseTask.createMany({
    data: tasks.map(({ act, role, limit, advised, cite, data }) => ({
      id: randomUUID(),
      caseId,
      act,
      role,
      owedById: persons[role] ?? null,
      unitId: role === 'head' ? owner.headUnitId : owner.personnelUnitId,
      limitOn: day(limit),
      advisedOn: day(advised),
      cite: [...cite],
      data: { ...data },
    })),
  })
}

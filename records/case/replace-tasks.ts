import type { Duty } from '../../regulation/course/state.ts'
import { servingHeadOf } from '../access/serving-head.ts'
import type { Transaction } from '../database.ts'
import { tasksOfStep } from './tasks-of-step.ts'

/**
 * What is owed in a case by something that runs beside it: an appeal, the way to an order. `headUnitId`: whose head owes
 * it, where that is not the head of the case; null is the whole body's.
 */
export type TasksBeside = {
  caseId: string
  origin: `appeal/${string}` | `head-order/${string}`
  tasks: readonly Duty[]
  headUnitId?: string | null
}

/**
 * Writes what is owed now in place of what the same origin owed before, addressed to the persons and units of today.
 *
 * @example await replaceTasks(tx, { caseId, origin: 'head-order/1', tasks }) // the head finds `head-order` to be done
 */
export const replaceTasks = async (
  tx: Transaction,
  { caseId, origin, tasks, headUnitId }: TasksBeside,
): Promise<void> => {
  await tx.caseTask.deleteMany({ where: { caseId, origin } })
  if (tasks.length === 0) return
  const owner = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { employeeId: true, personnelUnitId: true, headUnitId: true },
  })
  const rows = tasksOfStep(
    { tasks },
    {
      ...owner,
      ...(headUnitId === undefined ? {} : { headUnitId }),
      directHead: await servingHeadOf(tx, owner.employeeId),
    },
  )
  await tx.caseTask.createMany({
    data: rows.map(({ limitOn, advisedOn, cite, ...row }) => ({
      ...{ ...row, caseId, origin, cite: [...cite] },
      limitOn: limitOn === null ? null : new Date(limitOn),
      advisedOn: advisedOn === null ? null : new Date(advisedOn),
    })),
  })
}

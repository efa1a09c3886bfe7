import { dutiesOfAppeal } from '../../regulation/appeal/appeal-duties.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { replaceTasks } from '../case/replace-tasks.ts'
import type { Transaction } from '../database.ts'
import { answeringHeadUnit } from './answering-head.ts'

/** Writes what an appeal owes to whom now: its answer the head of the case, or the next higher who took no part. */
export const oweAppeal = async (tx: Transaction, state: AppealState): Promise<void> => {
  const { caseId, appealId, barred } = state.filed
  const { headUnitId } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { headUnitId: true },
  })
  await replaceTasks(tx, {
    ...{ caseId, origin: `appeal/${appealId}`, tasks: dutiesOfAppeal(state) },
    headUnitId: await answeringHeadUnit(tx, { headUnitId, barred }),
  })
}

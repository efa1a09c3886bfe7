import { z } from 'zod'
import { type DestructionRecord, findDestruction } from '../../records/recording/destructions.ts'
import { writtenDay } from '../../records/written-day.ts'
import type { ActContext } from '../act.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'

/** How far an act of destruction has come. */
export const DESTRUCTION_STATUSES = ['drawn-up', 'approved', 'carried-out'] as const

/** What stands on an act of one recording; `outcome` is null until it is carried out. */
export const listedOutcome = z.object({
  recording: z.uuid(),
  outcome: z.enum(['destroyed', 'kept']).nullable(),
  reason: z.string().nullable(),
})

/** An act of destruction with what it lists. */
export const destructionAnswer = z.object({
  id: z.uuid(),
  unit: z.uuid().nullable(),
  status: z.enum(DESTRUCTION_STATUSES),
  drawnUpOn: z.iso.date(),
  act: z.object({ number: z.string(), on: z.iso.date() }).nullable(),
  recordings: z.array(listedOutcome),
})
export type DestructionAnswer = z.infer<typeof destructionAnswer>

/** An act of destruction, as it is answered. */
export const answerOf = (row: DestructionRecord): DestructionAnswer => ({
  ...{ id: row.id, unit: row.unitId, status: row.status as DestructionAnswer['status'] },
  drawnUpOn: writtenDay(row.drawnUpOn),
  act:
    row.actNumber !== null && row.actOn !== null
      ? { number: row.actNumber, on: writtenDay(row.actOn) }
      : null,
  recordings: row.items.map(({ recordingId, outcome, reason }) => ({
    recording: recordingId,
    outcome: outcome as 'destroyed' | 'kept' | null,
    reason,
  })),
})

/** Whose an act is: a unit's, or the whole body's. */
export const ofUnit = (unitId: string | null) => (unitId === null ? ('wholeBody' as const) : { unitId })

/** May the actor do this with the act of destruction of this id? */
export const permitOnDestruction = async (
  context: Pick<ActContext, 'actor' | 'database'>,
  act: PermittedAct,
  id: string,
): Promise<Permission> => {
  const found = await findDestruction(context.database, id)
  return found ? permit(context, act, ofUnit(found.unitId)) : HIDDEN
}

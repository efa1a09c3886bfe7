import { z } from 'zod'
import { findDestruction, recordingsDue, storeDestruction } from '../../records/recording/destructions.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound, type Problem } from '../problem.ts'
import { answerOf, type DestructionAnswer, ofUnit } from './destruction-answer.ts'

const input = z.strictObject({
  unit: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The unit of the commission; null: the whole body.' }),
})

/** Draws up an act of destruction over the recordings of a unit whose term is over and that nothing holds back. */
export const drawUpDestruction: Act<z.output<typeof input>, DestructionAnswer> = {
  name: 'draw-up-destruction',
  input,
  permitted: (context, { unit }) => permit(context, 'draw-up-destruction', ofUnit(unit)),
  perform: async ({ database, clock, actor, requestId }, { unit }) => {
    const before = await findDestruction(database, requestId)
    if (before) return answerOf(before)
    const today = clock.today().toString()
    const due = await recordingsDue(database, { unitId: unit, today })
    if (due.length === 0) throw nothingDue()
    const drawnUp = {
      id: requestId,
      unitId: unit,
      on: today,
      at: clock.now().toString(),
      byId: actor.accountId,
    }
    const stored = await database.$transaction((tx) => storeDestruction(tx, drawnUp, due))
    if (stored === 'overtaken') throw nothingDue()
    const made = await findDestruction(database, requestId)
    if (!made) throw notFound()
    return answerOf(made)
  },
}

const nothingDue = (): Problem => conflict('There is no recording whose term is over and that nothing keeps.')

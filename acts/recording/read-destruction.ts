import { z } from 'zod'
import { findDestruction } from '../../records/recording/destructions.ts'
import { listedRecordings } from '../../records/recording/listed-recordings.ts'
import type { Act } from '../act.ts'
import { notFound } from '../problem.ts'
import { answerOf, destructionAnswer, listedOutcome, permitOnDestruction } from './destruction-answer.ts'

/** An act of destruction with every recording that it lists, as it was kept. */
export const wholeDestructionAnswer = destructionAnswer.extend({
  recordings: z.array(
    listedOutcome.extend({
      ...{ fileName: z.string(), size: z.int(), sha256: z.string(), heldOn: z.iso.date() },
      case: z.object({ id: z.uuid(), number: z.string() }),
    }),
  ),
})
export type WholeDestructionAnswer = z.infer<typeof wholeDestructionAnswer>

/** Reads an act of destruction with what it lists. */
export const readDestruction: Act<{ id: string }, WholeDestructionAnswer> = {
  name: 'read-destruction',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permitOnDestruction(context, 'list-destructions', id),
  perform: async ({ database }, { id }) => {
    const found = await findDestruction(database, id)
    if (!found) throw notFound()
    const { recordings, ...act } = answerOf(found)
    const listed = await listedRecordings(database, id)
    return {
      ...act,
      recordings: recordings.flatMap((outcome) => {
        const of = listed.find(({ recordingId }) => recordingId === outcome.recording)
        if (!of) return []
        const { fileName, size, sha256, heldOn, caseId, caseNumber } = of
        return [{ ...outcome, fileName, size, sha256, heldOn, case: { id: caseId, number: caseNumber } }]
      }),
    }
  },
}

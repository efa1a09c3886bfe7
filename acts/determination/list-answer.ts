import { z } from 'zod'
import type { DeterminationList } from '../../records/client/client.ts'
import { writtenDay } from '../../records/written-day.ts'

/** A list as it is told: whose it is, how far it has come, and its timing. */
export const listAnswer = z.object({
  id: z.uuid(),
  personnelUnit: z.uuid().nullable().meta({ description: 'null: the personnel service of the whole body' }),
  headUnit: z.uuid().nullable().meta({ description: 'null: the head of the whole body' }),
  supplement: z.int(),
  state: z.enum(['determined', 'recommended', 'approved', 'opened']),
  timing: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
})

/** What recommending and approving answer. */
export const listsAnswer = z.object({ lists: z.array(listAnswer) })
export type ListsAnswer = z.infer<typeof listsAnswer>

/** A stored list as it is told. */
export const toldList = (list: DeterminationList): z.infer<typeof listAnswer> => {
  const [from, to] = [writtenDay(list.timingFrom), writtenDay(list.timingTo)]
  return {
    id: list.id,
    personnelUnit: list.personnelUnitId,
    headUnit: list.headUnitId,
    supplement: list.supplement,
    state: list.state as z.infer<typeof listAnswer>['state'],
    timing: from !== null && to !== null ? { from, to } : null,
  }
}

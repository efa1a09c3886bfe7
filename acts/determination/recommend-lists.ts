import { z } from 'zod'
import { lockLists } from '../../records/determination/read-lists.ts'
import { recommendLists as recommend } from '../../records/determination/recommend-lists.ts'
import type { Act } from '../act.ts'
import { conflict } from '../problem.ts'
import { type ListsAnswer, toldList } from './list-answer.ts'
import { permitLists, requireDone, requireTiming, theirLists } from './lists-for.ts'

const input = z.strictObject({
  id: z.uuid(),
  from: z.iso.date().meta({ description: 'The first day on which a certification of the list may begin.' }),
  to: z.iso.date().meta({ description: 'The last day on which the commission may meet.' }),
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Only the lists of this unit: its code or id.' }),
})
type Input = z.infer<typeof input>

/** The personnel service recommends its lists and their timing to the head (para 9). */
export const recommendLists: Act<Input, ListsAnswer> = {
  name: 'recommend-lists',
  input,
  permitted: (context, { id }) => permitLists(context, 'recommend-list', id),
  perform: async (context, { id, from, to, unit }) => {
    const { actor, clock, database } = context
    requireTiming({ from, to }, clock.today().toString())
    return database.$transaction(async (tx) => {
      const lists = await lockLists(tx, id)
      await requireDone(tx, id)
      const theirs = await theirLists({ actor, database: tx }, lists, { act: 'recommend-list', unit })
      const open = theirs.filter(({ state }) => state === 'determined' || state === 'recommended')
      if (open.length === 0)
        throw conflict(
          theirs.length === 0
            ? 'There is no list to recommend.'
            : 'The lists are approved already; what comes later is a supplementary list.',
        )
      const listIds = open.map((list) => list.id)
      await recommend(tx, { listIds, from, to, byId: actor.accountId, at: clock.now().toString() })
      const told = await tx.determinationList.findMany({
        where: { id: { in: listIds } },
        orderBy: { id: 'asc' },
      })
      return { lists: told.map(toldList) }
    })
  },
}

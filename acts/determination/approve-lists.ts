import { z } from 'zod'
import type { DeterminationList } from '../../records/client/client.ts'
import type { Transaction } from '../../records/database.ts'
import { approveLists as approve } from '../../records/determination/approve-lists.ts'
import { lockLists } from '../../records/determination/read-lists.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { writtenDay } from '../../records/written-day.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { CASE_OPENING, caseOpeningId } from '../../workflows/opening/input.ts'
import type { Act } from '../act.ts'
import { conflict, unlawful } from '../problem.ts'
import { type ListsAnswer, toldList } from './list-answer.ts'
import { permitLists, requireDone, requireTiming, theirLists } from './lists-for.ts'
import { readStrikes, strikeSchema } from './read-strikes.ts'

const input = z.strictObject({
  id: z.uuid(),
  from: z.iso.date().optional().meta({ description: 'As recommended when left out.' }),
  to: z.iso.date().optional().meta({ description: 'As recommended when left out.' }),
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Only the lists of this unit: its code or id.' }),
  struck: z.array(strikeSchema).max(10_000).default([]),
})
type Input = z.output<typeof input>

/**
 * The head approves the recommended lists with their timing and strikes names from them (para 9); that opens the
 * cases. The same approval again gives the same answer and opens nothing twice.
 */
export const approveLists: Act<Input, ListsAnswer> = {
  name: 'approve-lists',
  input,
  permitted: (context, { id }) => permitLists(context, 'approve-list', id),
  perform: async ({ actor, clock, database }, asked) =>
    database.$transaction(async (tx) => {
      const lists = await lockLists(tx, asked.id)
      const { ruleset } = await requireDone(tx, asked.id)
      const theirs = await theirLists({ actor, database: tx }, lists, {
        act: 'approve-list',
        unit: asked.unit,
      })
      const recommended = theirs.filter(({ state }) => state === 'recommended')
      const strikes = await readStrikes(tx, theirs, { ...asked, ruleset })
      if (recommended.length === 0) return { lists: approvedBefore(theirs, asked, ruleset).map(toldList) }
      const timed = recommended.map((list) => timingOf(list, asked, ruleset))
      for (const timing of timed) requireTiming(timing, clock.today().toString())
      requireOpenLists(strikes, recommended)
      const at = clock.now().toString()
      await approve(tx, { determinationId: asked.id, lists: timed, strikes, byId: actor.accountId, at })
      for (const { id } of timed) await postOpening(tx, id, at)
      const told = await tx.determinationList.findMany({
        where: { id: { in: timed.map(({ id }) => id) } },
        orderBy: { id: 'asc' },
      })
      return { lists: told.map(toldList) }
    }),
}

const postOpening = (tx: Transaction, listId: string, openedAt: string) =>
  postStart(tx, { workflowId: caseOpeningId(listId), type: CASE_OPENING, args: [{ listId, openedAt }] })

const clauseOf = (ruleset: string) => rulesetOf(ruleset).certification.preparation.timing.cite

/** Nothing is recommended: either it was approved before, in the same words, or it is not the head's turn. */
const approvedBefore = (
  theirs: readonly DeterminationList[],
  { from, to }: Pick<Input, 'from' | 'to'>,
  ruleset: string,
): DeterminationList[] => {
  if (theirs.length === 0) throw conflict('There is no list to approve.')
  if (theirs.some(({ state }) => state === 'determined'))
    throw unlawful({
      detail: 'The head approves a list and its timing at the recommendation of the personnel service.',
      cite: [clauseOf(ruleset)],
    })
  const same = theirs.filter(
    (list) =>
      (from === undefined || writtenDay(list.timingFrom) === from) &&
      (to === undefined || writtenDay(list.timingTo) === to),
  )
  if (same.length === 0) throw conflict('The lists are approved already, with another timing.')
  return same
}

/** The timing that is approved: the recommended one, or a shorter one within it. */
const timingOf = (list: DeterminationList, { from, to }: Pick<Input, 'from' | 'to'>, ruleset: string) => {
  const [first, last] = [writtenDay(list.timingFrom) ?? '', writtenDay(list.timingTo) ?? '']
  const timing = { id: list.id, from: from ?? first, to: to ?? last }
  if (timing.from < first || timing.to > last)
    throw unlawful({
      detail: `The personnel service recommended the time from ${first} to ${last}; another one is recommended first.`,
      cite: [clauseOf(ruleset)],
      limit: timing.from < first ? first : last,
    })
  return timing
}

const requireOpenLists = (
  strikes: readonly { listId: string }[],
  recommended: readonly DeterminationList[],
): void => {
  const open = new Set(recommended.map(({ id }) => id))
  if (strikes.some(({ listId }) => !open.has(listId)))
    throw conflict('Somebody who is struck stands on a list that is approved already.')
}

import { z } from 'zod'
import type { DeterminationCounts } from '../../records/determination/determination.ts'
import { countListed, readLists } from '../../records/determination/read-lists.ts'
import { writtenDay } from '../../records/written-day.ts'
import type { Act } from '../act.ts'
import { HIDDEN } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { listAnswer, toldList } from './list-answer.ts'

/** What `GET /determinations/{id}` answers. */
export const determinationAnswer = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  asOf: z.iso.date(),
  ruleset: z.string(),
  progress: z.record(z.string(), z.unknown()).optional(),
  /** People by status: the sum is everybody on the roster. */
  counts: z.record(z.string(), z.int()).optional(),
  /** Of all of them, those whose imported decision still waits for its second round. */
  secondRoundOwed: z.int().optional(),
  problem: z.record(z.string(), z.unknown()).optional(),
  lists: z.array(listAnswer.extend({ people: z.int() })),
})
type Answer = z.infer<typeof determinationAnswer>

const input = z.strictObject({ id: z.uuid() })

const toldCounts = ({ secondRoundOwed, ...counts }: DeterminationCounts) => ({ counts, secondRoundOwed })

/** How a determination stands, its counts and its lists. */
export const readDetermination: Act<z.infer<typeof input>, Answer> = {
  name: 'read-determination',
  input,
  permitted: async (context, { id }) => {
    const exists = await context.database.determination.findUnique({ where: { id }, select: { id: true } })
    return exists ? permit(context, 'read-determination', 'body') : HIDDEN
  },
  perform: async ({ database }, { id }) => {
    const row = await database.determination.findUnique({ where: { id } })
    if (!row) throw notFound()
    const people = await countListed(database, id)
    const lists = row.state === 'done' ? await readLists(database, id) : []
    return {
      id,
      state: row.state as Answer['state'],
      asOf: writtenDay(row.asOf) ?? '',
      ruleset: row.ruleset,
      ...(row.state === 'running' ? { progress: row.progress as Record<string, unknown> } : {}),
      ...(row.state === 'done' ? toldCounts(row.counts as DeterminationCounts) : {}),
      ...(row.state === 'failed' ? { problem: row.problem as Record<string, unknown> } : {}),
      lists: lists.map((list) => ({ ...toldList(list), people: people.get(list.id) ?? 0 })),
    }
  },
}

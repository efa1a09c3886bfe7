import { z } from 'zod'
import type { DeterminationList } from '../../records/client/client.ts'
import type { Transaction } from '../../records/database.ts'
import type { Strike } from '../../records/determination/approve-lists.ts'
import { strikingGround } from '../../regulation/due/striking-grounds.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { invalid, unlawful } from '../problem.ts'

/** Somebody who is struck from a list, and the ground. */
export const strikeSchema = z.strictObject({
  employee: z.string().min(1).max(200).meta({ description: 'The id or the personnel number.' }),
  ground: z.string().min(1).max(200).meta({ description: 'The clause ("para 4"), or a key: leave, study …' }),
})

type Asked = { id: string; struck: readonly z.infer<typeof strikeSchema>[]; ruleset: string }

/**
 * Understands whom the head strikes: each stands on one of the lists, each on a ground that the rules know.
 *
 * @throws Problem `unlawful` citing the rules for another ground, `invalid` naming whoever is on no list
 */
export const readStrikes = async (
  tx: Transaction,
  lists: readonly DeterminationList[],
  { id, struck, ruleset }: Asked,
): Promise<Strike[]> => {
  if (struck.length === 0) return []
  const entries = await tx.determinationEntry.findMany({
    where: { determinationId: id, listId: { in: lists.map((list) => list.id) } },
    select: { employeeId: true, personnelNumber: true, listId: true },
  })
  const byName = new Map(
    entries.flatMap((entry) => [[entry.employeeId, entry] as const, [entry.personnelNumber, entry] as const]),
  )
  const seen = new Set<string>()
  return struck.map(({ employee, ground }, at) => {
    const entry = byName.get(employee)
    if (!entry?.listId) throw invalid(`struck.${at}.employee`, 'stands on no list that is approved here')
    if (seen.has(entry.employeeId)) throw invalid(`struck.${at}.employee`, 'is named twice')
    seen.add(entry.employeeId)
    return { listId: entry.listId, employeeId: entry.employeeId, ground: groundOf(ground, ruleset) }
  })
}

const groundOf = (given: string, ruleset: string): string => {
  const ground = strikingGround(rulesetOf(ruleset), given)
  if (ground.outcome === 'ground') return ground.cite
  throw unlawful({ detail: `${ground.reason}; "${given}" is none.`, cite: ground.cite })
}

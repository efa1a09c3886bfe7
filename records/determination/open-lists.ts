import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import type { ListOwners } from './lists.ts'

/** A list that waits for somebody: of which determination, whose, and how far it has come. */
export type OpenList = ListOwners & {
  id: string
  determinationId: string
  asOf: string
  ruleset: string
  state: 'determined' | 'recommended'
}

/**
 * The lists that are not approved yet. What an earlier determination found and nobody recommended waits no more: everybody
 * on it is judged anew by the one that came to its end last.
 *
 * @returns the earliest determination first
 */
export const openLists = async (database: Database): Promise<OpenList[]> => {
  const last = await database.determination.findFirst({
    where: { state: 'done' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  if (!last) return []
  const rows = await database.determinationList.findMany({
    where: {
      determination: { state: 'done' },
      OR: [{ state: 'recommended' }, { state: 'determined', determinationId: last.id }],
    },
    orderBy: [{ determination: { startedAt: 'asc' } }, { id: 'asc' }],
    include: { determination: { select: { asOf: true, ruleset: true } } },
  })
  return rows.map(({ id, determinationId, personnelUnitId, headUnitId, state, determination }) => ({
    ...{ id, determinationId, personnelUnitId, headUnitId, ruleset: determination.ruleset },
    asOf: writtenDay(determination.asOf) ?? '',
    state: state === 'recommended' ? 'recommended' : 'determined',
  }))
}

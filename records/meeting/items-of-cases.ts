import type { Database } from '../database.ts'

/** Where a case stands on an agenda. */
export type AgendaPlace = { meetingId: string; n: number }

/** What is over is on no agenda any more. */
const AHEAD = ['called', 'opened', 'adjourned']

/**
 * The item of the agenda on which each case stands, by the case's id; none where no meeting is called for it.
 *
 * @example (await itemsOfCases(database, [caseId])).get(caseId) //=> { meetingId: '…', n: 3 }
 */
export const itemsOfCases = async (
  database: Database,
  cases: readonly string[],
): Promise<ReadonlyMap<string, AgendaPlace>> => {
  if (cases.length === 0) return new Map()
  const rows = await database.meetingItem.findMany({
    where: {
      ...{ caseId: { in: [...cases] }, status: { in: ['waiting', 'opened'] } },
      meeting: { status: { in: AHEAD } },
    },
    select: { caseId: true, meetingId: true, n: true },
  })
  return new Map(rows.map(({ caseId, ...place }) => [caseId, place]))
}

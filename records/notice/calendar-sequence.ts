import type { Database } from '../database.ts'

/** The greatest number that somebody's notices gave the events of a calendar, and when he was last told of them. */
export const calendarSequence = async (
  database: Pick<Database, 'notice'>,
  { icsUid, recipientId }: { icsUid: string; recipientId: string | null },
): Promise<{ sequence: number; toldAt: Date | null }> => {
  if (recipientId === null) return { sequence: 0, toldAt: null }
  const { _max } = await database.notice.aggregate({
    where: { icsUid, recipientId },
    _max: { icsSequence: true, queuedAt: true },
  })
  return { sequence: _max.icsSequence ?? 0, toldAt: _max.queuedAt }
}

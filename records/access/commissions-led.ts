import type { Database } from '../database.ts'

/** As whom somebody may lead a commission, and as whom keep its record; null: as nobody. */
export type LeadingSeats = { chairmanId: string | null; secretaryId: string | null }

/** A commission that somebody leads or keeps the record of; without a unit it is the whole body's. */
export type LedCommission = { id: string; unitId: string | null }

/** The commissions that somebody leads or keeps the record of, the latest order first; not those that another order replaced. */
export const commissionsLedBy = async (
  database: Database,
  { chairmanId, secretaryId }: LeadingSeats,
): Promise<LedCommission[]> => {
  const seats = [
    ...(chairmanId === null ? [] : [{ chairmanId }]),
    ...(secretaryId === null ? [] : [{ secretaryId }]),
  ]
  if (seats.length === 0) return []
  const led = await database.commission.findMany({
    where: { OR: seats },
    select: { id: true, unitId: true },
    orderBy: { orderedOn: 'desc' },
  })
  if (led.length === 0) return []
  const replacing = await database.commission.findMany({
    where: { replacesId: { in: led.map(({ id }) => id) } },
    select: { replacesId: true },
  })
  const replaced = new Set(replacing.map(({ replacesId }) => replacesId))
  return led.filter(({ id }) => !replaced.has(id))
}

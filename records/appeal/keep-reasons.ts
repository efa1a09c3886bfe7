import type { Database } from '../database.ts'

/** Keeps why an appeal was decided so, and by whom; what is on record already stays. */
export const keepReasons = async (
  database: Database,
  { id, reasons, decidedById }: { id: string; reasons: string; decidedById: string },
): Promise<void> => {
  await database.appeal.updateMany({ where: { id, reasons: null }, data: { reasons, decidedById } })
}

import type { AnnulledDecision } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import type { PaperFact } from './paper-contents.ts'

/** Who took a decision away, by which act, on which day, and what was falsified; as papers say it. */
const byAnnulment = async (database: Database, id: string): Promise<PaperFact> => {
  const found = await database.annulment.findUnique({ where: { id } })
  return (
    found && {
      by: found.byCommissionId === null ? 'head' : 'commission',
      ...{ number: found.actNumber, on: writtenDay(found.actOn), falsified: [...found.falsified] },
    }
  )
}

const byAppeal = async (database: Database, { reference, on }: AnnulledDecision): Promise<PaperFact> => {
  const found = await database.appeal.findUnique({ where: { id: reference }, select: { number: true } })
  return { by: 'appeal', number: found?.number ?? '', on, falsified: [] }
}

/** How a decision fell, for papers that are made of it afterwards: para 35, art. 50(8-1), para 23, art. 53. */
export const annulmentOnPaper = (
  database: Database,
  annulled: AnnulledDecision | undefined,
): Promise<PaperFact> => {
  if (!annulled) return Promise.resolve(null)
  return annulled.by === 'appeal' ? byAppeal(database, annulled) : byAnnulment(database, annulled.reference)
}

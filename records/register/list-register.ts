import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import type { Register } from './take-number.ts'

/** A line of a register. */
export type RegisterLine = {
  id: string
  number: number
  registeredOn: string
  title: string
  correspondent: string | null
  caseId: string | null
  documentId: string | null
}

/** The lines of a register in the order of their numbers. */
export const listRegister = async (
  database: Database,
  { unitId, year, direction, page }: Register & { page: PageRequest<[number]> },
): Promise<Page<RegisterLine>> => {
  const where = { unitId, year, direction }
  const [total, rows] = await Promise.all([
    database.registerNumber.count({ where }),
    database.registerNumber.findMany({
      where: { ...where, number: { gt: page.position?.[0] ?? 0 } },
      orderBy: { number: 'asc' },
      take: page.limit + 1,
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ number }) => [number],
    itemOf: ({ id, number, registeredOn, title, correspondent, caseId, documentId }) => ({
      ...{ id, number, title, correspondent, caseId, documentId },
      registeredOn: registeredOn.toISOString().slice(0, 10),
    }),
  })
}

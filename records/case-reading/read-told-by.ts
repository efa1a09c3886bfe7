import type { Database, Prisma } from '../database.ts'

/** What a fact told, for whoever answers or confirms it; null when the case has none of that id. */
export const readToldBy = async (
  database: Pick<Database, 'fact'>,
  { caseId, id }: { caseId: string; id: string },
): Promise<Readonly<Record<string, Prisma.JsonValue | undefined>> | null> => {
  const found = await database.fact.findFirst({ where: { id, caseId }, select: { data: true } })
  const data = found?.data
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : null
}

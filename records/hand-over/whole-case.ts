import type { Database } from '../database.ts'

/** Everything on record of a case beside its log; null when there is none. */
export const wholeCase = async (database: Database, caseId: string) => {
  const record = await database.case.findUnique({
    where: { id: caseId },
    include: {
      employee: {
        select: {
          ...{ personnelNumber: true, familyName: true, givenName: true, patronymic: true },
          ...{ position: true, rank: true, branch: true, category: true, facts: true },
        },
      },
    },
  })
  if (!record) return null
  const [facts, notices, documents] = await Promise.all([
    database.fact.findMany({ where: { caseId }, orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] }),
    database.notice.findMany({
      where: { caseId },
      orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
      include: { attempts: { orderBy: { at: 'asc' } } },
    }),
    database.document.findMany({
      where: { caseId },
      orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, fileName: true, size: true, sha256: true, storedAs: true },
    }),
  ])
  return { record, facts, notices, documents }
}

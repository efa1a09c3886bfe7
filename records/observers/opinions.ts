import type { Database, Transaction } from '../database.ts'

/** What an observer said, as it is put on record. */
export type NewOpinion = {
  id: string
  applicationId: string
  meetingId: string
  kind: string
  text: string | null
  documentIds: string[]
  receivedAt: string
  cameBy: 'public-page' | 'paper'
  registeredById: string
}

/** Puts what an observer said on record; it is never changed. */
export const storeOpinion = async (tx: Transaction, given: NewOpinion): Promise<void> => {
  await tx.observerOpinion.create({ data: given })
}

/** What the observers of a meeting said, in the order in which it came, each with the name of who said it. */
export const opinionsOf = async (database: Database, meetingId: string) => {
  const opinions = await database.observerOpinion.findMany({
    where: { meetingId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
  const authors = await database.observerApplication.findMany({
    where: { id: { in: opinions.map(({ applicationId }) => applicationId) } },
    select: { id: true, fullName: true },
  })
  const names = new Map(authors.map(({ id, fullName }) => [id, fullName]))
  return opinions.map((each) => ({ ...each, fullName: names.get(each.applicationId) ?? '' }))
}

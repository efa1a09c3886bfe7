import type { Database, Transaction } from '../database.ts'

/** A separate opinion as it is kept: in words, or in a document. */
export type KeptOpinion = {
  id: string
  meetingId: string
  n: number
  memberId: string
  words: string | null
  documentId: string | null
  sha256: string
  /** A civil date. */
  filedOn: string
  /** RFC 3339. */
  enteredAt: string
  enteredById: string
}

/** Stores an opinion; one that was stored is never changed, and a second one of the member on the item is told. */
export const storeOpinion = async (
  tx: Transaction,
  { filedOn, ...opinion }: KeptOpinion,
): Promise<'stored' | 'given-already'> => {
  const data = [{ ...opinion, filedOn: new Date(filedOn) }]
  const { count } = await tx.separateOpinion.createMany({ data, skipDuplicates: true })
  return count === 1 ? 'stored' : 'given-already'
}

/** The opinions of a meeting by item, as they came. */
export const listOpinions = async (database: Pick<Database, 'separateOpinion'>, meetingId: string) => {
  const found = await database.separateOpinion.findMany({
    where: { meetingId },
    orderBy: [{ n: 'asc' }, { enteredAt: 'asc' }],
    select: { id: true, n: true, memberId: true, words: true, documentId: true, sha256: true, filedOn: true },
  })
  return found.map(({ filedOn, ...opinion }) => ({
    ...opinion,
    filedOn: filedOn.toISOString().slice(0, 10),
  }))
}

import { fullName } from '../case-reading/person.ts'
import type { Database, Transaction } from '../database.ts'

/** Where and when something of a meeting was made public, as it is put on record. */
export type NewPublication = {
  id: string
  meetingId: string
  what: string
  place: string
  placeName: string | null
  /** The civil day of the instant. */
  publishedOn: string
  publishedAt: string
  listed: string[]
  documentIds: string[]
  recordedAt: string
  recordedById: string
}

/** Puts a publication on record; it is never changed. */
export const storePublication = async (tx: Transaction, given: NewPublication): Promise<void> => {
  await tx.publication.create({ data: { ...given, publishedOn: new Date(given.publishedOn) } })
}

/** The publications of a meeting, in the order in which they were recorded. */
export const publicationsOf = (database: Database, meetingId: string) =>
  database.publication.findMany({ where: { meetingId }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] })

/**
 * The names on the list of those admitted to the interview as it was last published on the public page, without those who
 * may not be published any more; null while it is not.
 */
export const publishedList = async (
  database: Database,
  meetingId: string,
): Promise<{ publishedOn: string; publishedAt: string | null; names: string[] } | null> => {
  const found = await database.publication.findFirst({
    where: { meetingId, what: 'admitted-list', place: 'public-page' },
    orderBy: { recordedAt: 'desc' },
  })
  if (!found) return null
  const people = await database.employee.findMany({
    where: { id: { in: found.listed }, disclosure: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: { familyName: true, givenName: true, patronymic: true },
  })
  const names = people.map(fullName)
  const publishedAt = found.publishedAt?.toISOString() ?? null
  return { publishedOn: found.publishedOn.toISOString().slice(0, 10), publishedAt, names }
}

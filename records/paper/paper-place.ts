import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Database, Transaction } from '../database.ts'
import { recordDocument } from '../document/record-document.ts'
import { lock } from '../lock.ts'
import { nextNumber, type Register, takeNumber } from '../register/take-number.ts'
import { latestPaper, type PaperIdentity } from './find-paper.ts'

/** The version and the number that a paper will have, as printed on it. */
export type PaperPlace = { version: number; number: number | null }

/** What a paper is placed by. `about` names its facts: in every language they have the same number. */
export type PlaceAsked = PaperIdentity & { register: Register | null; about: string }

/** Somebody was faster: the paper has to be set again with the next version or number. */
export class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken'
}

/** The place that a paper would have if it were stored now. */
export const placeOf = async (
  database: Pick<Database, 'paper' | 'registerNumber'>,
  asked: PlaceAsked,
): Promise<PaperPlace> => {
  const latest = await latestPaper(database, asked)
  return { version: (latest?.version ?? 0) + 1, number: await numberOf(database, asked) }
}

const numberOf = async (
  database: Pick<Database, 'registerNumber'>,
  { register, about }: PlaceAsked,
): Promise<number | null> => {
  if (!register) return null
  const given = await database.registerNumber.findUnique({ where: { about }, select: { number: true } })
  return given?.number ?? nextNumber(database, register)
}

/** A paper that was set with its place on it, and where it is kept. */
export type SetPaper = PlaceAsked & {
  place: PaperPlace
  caseId: string | null
  factsSha256: string
  file: { fileName: string; mediaType: string; size: number; sha256: string; storedAs: string }
  made: { at: Temporal.Instant; on: Temporal.PlainDate; byId: string }
}

/**
 * Puts a paper on record with its document and its number, in one transaction.
 *
 * @throws PlaceTaken when its version or number was given to another meanwhile: nothing is recorded then
 */
export const storePaper = async (tx: Transaction, paper: SetPaper): Promise<string> => {
  const { kind, subject, language, place, caseId, factsSha256, made } = paper
  await lock(tx, `paper/${kind}/${subject}`)
  const latest = await latestPaper(tx, paper)
  if ((latest?.version ?? 0) + 1 !== place.version) throw new PlaceTaken()
  const documentId = await recordDocument(tx, {
    ...paper.file,
    caseId,
    factId: null,
    kind: `paper/${kind}`,
    storedAt: made.at,
    storedById: made.byId,
  })
  const numberId = await storeNumber(tx, paper, documentId)
  const id = randomUUID()
  await tx.paper.create({
    data: {
      ...{ id, kind, language, subject, caseId, factsSha256, documentId, numberId },
      version: place.version,
      madeAt: new Date(made.at.epochMilliseconds),
      madeById: made.byId,
    },
  })
  return id
}

const storeNumber = async (tx: Transaction, paper: SetPaper, documentId: string): Promise<string | null> => {
  const { register, about, place, made, kind, caseId } = paper
  if (!register) return null
  const given = await tx.registerNumber.findUnique({ where: { about } })
  const { id, number } =
    given ??
    (await takeNumber(tx, register, {
      ...{ about, caseId, documentId, title: kind, correspondent: null },
      registeredOn: made.on,
      registeredAt: made.at,
      registeredById: made.byId,
    }))
  if (number !== place.number) throw new PlaceTaken()
  return id
}

import type { Database, Prisma } from '../database.ts'

/** What is known of a key: whose request it was, and the answer once there is one. */
export type KeyReading = {
  requestHash: string
  createdAt: Date
  answer: { status: number; body: Prisma.JsonValue } | null
}

/** The primary key of a request: the account that asks, and the key it chose. */
export type KeyId = { accountId: string; key: string }

/** Takes a key that nobody used before. @returns whether it was free */
export const takeKey = async (database: Database, id: KeyId, requestHash: string): Promise<boolean> => {
  const { count } = await database.idempotencyKey.createMany({
    data: [{ ...id, requestHash, createdAt: new Date() }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Takes over a key whose first request began at `createdAt` and left no answer. @returns whether it was still so */
export const takeOverKey = async (database: Database, id: KeyId, createdAt: Date): Promise<boolean> => {
  const { count } = await database.idempotencyKey.updateMany({
    where: { ...id, createdAt, status: null },
    data: { createdAt: new Date() },
  })
  return count === 1
}

/** Reads a key; null when nobody uses it. */
export const readKey = async (database: Database, id: KeyId): Promise<KeyReading | null> => {
  const found = await database.idempotencyKey.findUnique({ where: { accountId_key: id } })
  if (!found) return null
  const { requestHash, createdAt, status, answer } = found
  return { requestHash, createdAt, answer: status === null ? null : { status, body: textRead(answer) } }
}

/** Keeps the answer, for every repeat: as text, since the database keeps no order of an object's fields. */
export const keepAnswer = async (
  database: Database,
  id: KeyId,
  answer: { status: number; body: Prisma.InputJsonValue },
): Promise<void> => {
  await database.idempotencyKey.update({
    where: { accountId_key: id },
    data: { status: answer.status, answer: JSON.stringify(answer.body) },
  })
}

const textRead = (kept: Prisma.JsonValue): Prisma.JsonValue =>
  typeof kept === 'string' ? (JSON.parse(kept) as Prisma.JsonValue) : kept

/** Forgets a request whose outcome is not known, so that the same key may ask again. */
export const releaseKey = async (database: Database, id: KeyId): Promise<void> => {
  await database.idempotencyKey.deleteMany({ where: { ...id, status: null } })
}

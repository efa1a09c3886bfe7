import type { Database, Prisma } from '../../records/database.ts'
import {
  type KeyId,
  keepAnswer,
  readKey,
  releaseKey,
  takeKey,
  takeOverKey,
} from '../../records/idempotency/idempotency-key.ts'
import { Problem } from '../problem.ts'

/** An answer as it is kept: its HTTP status and its JSON. */
export type KeptAnswer = { status: number; body: Prisma.InputJsonValue }

/** After this many milliseconds without an answer a first request is taken for broken off. */
export const BROKEN_OFF_AFTER = 60_000

/**
 * How long a repeat waits for the first to answer, and how often it looks, in milliseconds: as long as an act may well
 * take (a campaign is planned in seconds), since whoever pressed twice sees the answer to the second only.
 */
const WAITING = { atMost: 30_000, step: 100 }

/**
 * Lets a request happen once under its key.
 *
 * The same key with the same request gives the answer of the first; a repeat that comes while the first is under way
 * waits for it. An answer of 500 and above is not kept: its outcome is not known, and the same key asks again.
 *
 * @param asked the account, its key, and a hash of everything that makes the request the same
 * @throws Problem `key-reused` for another request under the key, `under-way` when the first takes too long
 */
export const once = async (
  database: Database,
  asked: KeyId & { requestHash: string },
  perform: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  const { requestHash, ...id } = asked
  if (await takeKey(database, id, requestHash)) return performAndKeep(database, id, perform)
  const givenUpAt = Date.now() + WAITING.atMost
  while (Date.now() < givenUpAt) {
    const known = await readKey(database, id)
    if (known && known.requestHash !== requestHash) throw keyReused()
    if (known?.answer)
      return { status: known.answer.status, body: known.answer.body as Prisma.InputJsonValue }
    if (await mayTake(database, asked, known?.createdAt)) return performAndKeep(database, id, perform)
    await new Promise((resolve) => setTimeout(resolve, WAITING.step))
  }
  throw new Problem('under-way', {
    detail: 'The first request under this Idempotency-Key has not been answered yet. Ask again in a moment.',
    retryAfter: 2,
  })
}

/** A key that was released meanwhile, or whose first request broke off, belongs to whoever takes it first. */
const mayTake = async (
  database: Database,
  { requestHash, ...id }: KeyId & { requestHash: string },
  createdAt: Date | undefined,
): Promise<boolean> => {
  if (!createdAt) return takeKey(database, id, requestHash)
  if (Date.now() - createdAt.getTime() < BROKEN_OFF_AFTER) return false
  return takeOverKey(database, id, createdAt)
}

const performAndKeep = async (
  database: Database,
  id: KeyId,
  perform: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  try {
    const answer = await perform()
    if (answer.status >= 500) await releaseKey(database, id)
    else await keepAnswer(database, id, answer)
    return answer
  } catch (error) {
    // The cause is what the caller has to hear, also when the key cannot be released: it then expires.
    await releaseKey(database, id).catch(() => undefined)
    throw error
  }
}

const keyReused = (): Problem =>
  new Problem('key-reused', {
    detail: 'Idempotency-Key: it was used for another request; choose a new key.',
    errors: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
  })

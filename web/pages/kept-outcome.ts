import { createHash } from 'node:crypto'
import { once } from '../../acts/idempotency/once.ts'
import { notFound } from '../../acts/problem.ts'
import { readKey } from '../../records/idempotency/idempotency-key.ts'
import type { Visit } from './visit.ts'

/**
 * Does something once, and keeps what became of it for the page that shows it.
 *
 * @param name what was done: part of the key
 * @returns the id under which the outcome is read
 */
export const keepOutcome = async (
  { context }: Visit,
  name: string,
  perform: () => Promise<unknown>,
): Promise<string> => {
  const key = `${name}-${context.requestId}`
  const requestHash = createHash('sha256').update(key).digest('hex')
  await once(context.database, { accountId: context.actor.accountId, key, requestHash }, async () => ({
    status: 200,
    body: JSON.parse(JSON.stringify(await perform())),
  }))
  return context.requestId
}

/** What became of it. @throws Problem `not-found` for what was not done, or not by the visitor */
export const readOutcome = async <Outcome>(
  { context }: Visit,
  name: string,
  id: string,
): Promise<Outcome> => {
  const { accountId } = context.actor
  const kept = await readKey(context.database, { accountId, key: `${name}-${id}` })
  if (!kept?.answer) throw notFound()
  return kept.answer.body as Outcome
}

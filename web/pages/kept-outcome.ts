import { createHash } from 'node:crypto'
import { once } from '../../acts/idempotency/once.ts'
import { notFound } from '../../acts/problem.ts'
import { readKey } from '../../records/idempotency/idempotency-key.ts'
import type { Visit } from './visit.ts'

/**
 * Does something to many things once, and keeps what became of each for the page that shows it.
 *
 * @param name what was done: part of the key
 * @returns the id under which the outcome is read
 */
export const keepOutcome = async <Item>(
  { context }: Visit,
  name: string,
  perform: () => Promise<readonly Item[]>,
): Promise<string> => {
  const key = `${name}-${context.requestId}`
  const requestHash = createHash('sha256').update(key).digest('hex')
  await once(context.database, { accountId: context.actor.accountId, key, requestHash }, async () => {
    const items: unknown = JSON.parse(JSON.stringify(await perform()))
    return { status: 200, body: { items } as never }
  })
  return context.requestId
}

/** What became of each. @throws Problem `not-found` for what was not done, or not by the visitor */
export const readOutcome = async <Item>({ context }: Visit, name: string, id: string): Promise<Item[]> => {
  const { accountId } = context.actor
  const kept = await readKey(context.database, { accountId, key: `${name}-${id}` })
  if (!kept?.answer) throw notFound()
  return (kept.answer.body as unknown as { items: Item[] }).items
}

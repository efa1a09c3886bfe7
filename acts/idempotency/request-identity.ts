import { createHash, randomUUID } from 'node:crypto'

/**
 * The SHA-256 of a JSON value in a canonical notation: the order of fields does not matter.
 *
 * @example requestHash({ a: 1, b: 2 }) === requestHash({ b: 2, a: 1 }) //=> true
 */
export const requestHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/**
 * The uuid of a request: the same for every repeat under the account's key, another without a key.
 *
 * @example requestIdOf({ accountId, key: null }) //=> a random uuid
 */
export const requestIdOf = ({ accountId, key }: { accountId: string; key: string | null }): string => {
  if (key === null) return randomUUID()
  const hex = createHash('sha256').update(`${accountId}/${key}`).digest('hex')
  // The marks of a uuid of version 8, which is free for a custom hash (RFC 9562).
  const marked = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder)

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

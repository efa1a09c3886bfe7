import { createHash } from 'node:crypto'

/** The hash before the first entry of every chain. */
export const CHAIN_START = '0'.repeat(64)

/** The two hashes that an entry of an append-only log holds. */
export type Link = { previousHash: string; hash: string }

/**
 * JSON with the keys in order and without what is undefined: the same content, the same text, on every machine.
 *
 * @example canonicalJson({ b: 1, a: [true] }) //=> '{"a":[true],"b":1}'
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/**
 * Links entries to what stands before them: each holds the SHA-256 of the hash before it and of its own content.
 *
 * @example chained(CHAIN_START, [{ seq: 1, event: 'CaseOpened' }])[0].previousHash //=> '000…'
 */
export const chained = <Entry extends object>(
  previousHash: string,
  entries: readonly Entry[],
): (Entry & Link)[] => {
  let previous = previousHash
  return entries.map((entry) => {
    const hash = createHash('sha256').update(previous).update(canonicalJson(entry)).digest('hex')
    const linked = { ...entry, previousHash: previous, hash }
    previous = hash
    return linked
  })
}

/**
 * Where a chain is broken: the number of the first entry whose hash or predecessor is not what its content gives, or
 * that follows a gap; null for a whole chain.
 *
 * @example brokenAt([]) //=> null
 */
export const brokenAt = (entries: readonly ({ seq: number } & Link)[]): number | null => {
  let previous = CHAIN_START
  let expected = 1
  for (const { previousHash, hash, ...content } of entries) {
    const [computed] = chained(previous, [content])
    if (content.seq !== expected || previousHash !== previous || computed?.hash !== hash) return content.seq
    previous = hash
    expected += 1
  }
  return null
}

import type { Visit } from './visit.ts'

/**
 * The addresses of the first and of the next page of a list, with all that was asked kept.
 *
 * @param next the cursor that the list gave, null on its last page
 * @example nextPage({ address: '/cases?late=true' }, 'WyIx') //=> { first: null, next: '/cases?late=true&after=WyIx' }
 */
export const nextPage = (
  { address }: Pick<Visit, 'address'>,
  next: string | null,
): { first: string | null; next: string | null } => {
  const at = new URL(address, 'http://here')
  const isFirst = !at.searchParams.has('after')
  at.searchParams.delete('after')
  const first = isFirst ? null : `${at.pathname}${at.search}`
  if (next === null) return { first, next: null }
  at.searchParams.set('after', next)
  return { first, next: `${at.pathname}${at.search}` }
}

import type { Claim, Place, TooFewPlaces } from './claim.ts'
import { Matching } from './matching.ts'

/** Which claim has which place; a claim that is not in `at` has none. */
export type Matched = { at: ReadonlyMap<string, number>; tooFew: readonly TooFewPlaces[] }

/**
 * Gives each claim a place, the first in order the first day; as many claims as at all can have one do, and where one
 * has none the proof is given: a minimum cut.
 *
 * An earlier claim keeps a place whatever comes after it, and no claim has a day that a later one could leave to it.
 *
 * @param tell is told after each claim how many have a place
 * @example matchPlaces([{ key: 'a', options: [0] }, { key: 'b', options: [0] }], [{ day: 'd', capacity: 1 }]).tooFew
 * //=> [{ claims: ['a', 'b'], places: [0], missing: 1 }]
 */
export const matchPlaces = (
  claims: readonly Claim[],
  places: readonly Place[],
  tell: (seated: number) => void = () => undefined,
): Matched => {
  const matching = new Matching(claims, places)
  for (let claim = 0; claim < claims.length; claim++) {
    matching.seat(claim)
    tell(matching.seatedSoFar)
  }
  matching.bringForward()
  return { at: matching.seated(), tooFew: matching.tooFew() }
}

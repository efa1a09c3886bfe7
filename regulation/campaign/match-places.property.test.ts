import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Claim, Place } from './claim.ts'
import { matchPlaces } from './match-places.ts'

const DAYS = ['d1', 'd2', 'd3', 'd4']

const instances = fc
  .record({
    places: fc.array(fc.record({ day: fc.constantFrom(...DAYS), capacity: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    wishes: fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 5 }), { minLength: 1, maxLength: 9 }),
  })
  .map(({ places, wishes }) => {
    const byDay = places.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    const claims = wishes.map((wish, at): Claim => {
      const options = [...new Set(wish.filter((place) => place < byDay.length))].sort()
      return { key: String(at), options }
    })
    return { places: byDay, claims }
  })

/** How many claims can be seated at most, by trying everything. */
const mostSeated = (claims: readonly Claim[], places: readonly Place[]): number => {
  const [first, ...rest] = claims
  if (!first) return 0
  const without = mostSeated(rest, places)
  const seated = first.options.map((option) => {
    const left = places.map((place, at) =>
      at === option ? { ...place, capacity: place.capacity - 1 } : place,
    )
    return (places[option]?.capacity ?? 0) > 0 ? 1 + mostSeated(rest, left) : 0
  })
  return Math.max(without, ...seated)
}

describe('places are matched', () => {
  test('so that as many have one as at all can, each one that he may take, no place over its size', () => {
    fc.assert(
      fc.property(instances, ({ claims, places }) => {
        const { at } = matchPlaces(claims, places)
        assert.equal(at.size, mostSeated(claims, places))
        for (const { key, options } of claims) {
          const place = at.get(key)
          assert.ok(place === undefined || options.includes(place))
        }
        for (const [index, { capacity }] of places.entries())
          assert.ok([...at.values()].filter((place) => place === index).length <= capacity)
      }),
      { numRuns: 400 },
    )
  })

  test('and whoever has none is in a set that may take fewer places than it counts, all of them proofs', () => {
    fc.assert(
      fc.property(instances, ({ claims, places }) => {
        const { at, tooFew } = matchPlaces(claims, places)
        for (const { claims: keys, places: taken, missing } of tooFew) {
          const options = new Set(
            claims.filter(({ key }) => keys.includes(key)).flatMap((each) => each.options),
          )
          assert.ok([...options].every((option) => taken.includes(option)))
          const held = taken.reduce((sum, place) => sum + (places[place]?.capacity ?? 0), 0)
          assert.equal(missing, keys.length - held)
        }
        const proved = tooFew.reduce((sum, { missing }) => sum + missing, 0)
        const hopeless = claims.filter(({ options }) => options.length === 0).length
        assert.equal(proved + hopeless, claims.length - at.size)
      }),
      { numRuns: 400 },
    )
  })

  test('and nobody has a later day than one that a later claim could leave to him', () => {
    fc.assert(
      fc.property(instances, ({ claims, places }) => {
        const { at } = matchPlaces(claims, places)
        const dayOf = (place: number | undefined) => places[place ?? -1]?.day ?? ''
        for (const [first, one] of claims.entries())
          for (const other of claims.slice(first + 1)) {
            const [own, theirs] = [at.get(one.key), at.get(other.key)]
            if (own === undefined || theirs === undefined) continue
            const couldSwap = one.options.includes(theirs) && other.options.includes(own)
            assert.ok(!(couldSwap && dayOf(theirs) < dayOf(own)), `${one.key} waits for ${other.key}`)
          }
      }),
      { numRuns: 400 },
    )
  })
})

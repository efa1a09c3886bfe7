import type { Claim, Place, TooFewPlaces } from './claim.ts'
import { Unions } from './unions.ts'

const NONE = -1

/** A matching under way: claims are seated one after the other along shortest augmenting paths. */
export class Matching {
  private readonly claims: readonly Claim[]
  private readonly places: readonly Place[]
  private readonly at: number[]
  private readonly occupants: number[][]
  /** Places from which no path leads to a free one: what was found full stays full. */
  private readonly closed = new Unions()
  private readonly unseated: number[] = []
  private tried = 0
  private moved = false

  constructor(claims: readonly Claim[], places: readonly Place[]) {
    this.claims = claims
    this.places = places
    this.at = claims.map(() => NONE)
    this.occupants = places.map(() => [])
  }

  /** Gives a claim a place if there is any way to; those who had one keep one. */
  seat(claim: number): void {
    this.tried += 1
    const free = this.firstFree(this.optionsOf(claim))
    if (free !== NONE) this.sit(claim, free)
    else this.seatByMoves(claim)
  }

  /** How many claims have a place; one that has keeps one. */
  get seatedSoFar(): number {
    return this.tried - this.unseated.length
  }

  /** The place of each claim that has one. */
  seated(): ReadonlyMap<string, number> {
    const seated = new Map<string, number>()
    for (const [claim, place] of this.at.entries())
      if (place !== NONE) seated.set(this.claims[claim]?.key ?? '', place)
    return seated
  }

  /** The claims that compete for too few places, set by set. */
  tooFew(): TooFewPlaces[] {
    const losers = new Map<number, number[]>()
    for (const claim of this.unseated) {
      const [option] = this.optionsOf(claim)
      if (option === undefined) continue
      const root = this.closed.rootOf(option)
      losers.set(root, [...(losers.get(root) ?? []), claim])
    }
    return [...losers].map(([root, without]) => {
      const places = this.closed.membersOf(root).sort((one, other) => one - other)
      const claims = [...places.flatMap((place) => this.occupants[place] ?? []), ...without]
      const keys = claims.sort((one, other) => one - other).map((claim) => this.claims[claim]?.key ?? '')
      return { claims: keys, places, missing: without.length }
    })
  }

  /** After moves: nobody has a day that a later claim could leave to him, nor one later than a free one. */
  bringForward(): void {
    while (this.moved) {
      this.moved = false
      for (let claim = 0; claim < this.claims.length; claim++) this.toEarlierDay(claim)
    }
  }

  private toEarlierDay(claim: number): void {
    const present = this.at[claim] ?? NONE
    if (present === NONE) return
    for (const place of this.optionsOf(claim)) {
      if (this.dayOf(place) >= this.dayOf(present)) return
      const later = this.occupants[place]?.find((other) => other > claim && this.mayTake(other, present))
      if (!this.isFree(place) && later === undefined) continue
      if (!this.isFree(place) && later !== undefined) this.move(later, present)
      this.move(claim, place)
      return
    }
  }

  private seatByMoves(claim: number): void {
    const reachedBy = new Map<number, number>()
    const expanded = new Set<readonly number[]>()
    const queue: number[] = []
    const touched: number[] = []
    const expand = (mover: number): number => {
      const options = this.optionsOf(mover)
      if (expanded.has(options)) return NONE
      expanded.add(options)
      for (const place of options) {
        if (reachedBy.has(place)) continue
        if (this.closed.has(place)) touched.push(place)
        else {
          reachedBy.set(place, mover)
          if (this.isFree(place)) return place
          queue.push(place)
        }
      }
      return NONE
    }
    let free = expand(claim)
    for (let next = 0; free === NONE && next < queue.length; next++)
      for (const occupant of this.occupants[queue[next] ?? NONE] ?? [])
        if (free === NONE) free = expand(occupant)
    if (free === NONE) this.close(claim, [...reachedBy.keys(), ...touched])
    else this.shift(claim, free, reachedBy)
  }

  /** Everybody on the path moves on by one place, and the first is free for the claim. */
  private shift(claim: number, free: number, reachedBy: ReadonlyMap<number, number>): void {
    for (let place = free; ; ) {
      const mover = reachedBy.get(place) ?? claim
      const left = this.at[mover] ?? NONE
      this.move(mover, place)
      if (mover === claim) return
      place = left
    }
  }

  private close(claim: number, places: readonly number[]): void {
    this.unseated.push(claim)
    this.closed.unite(places)
  }

  private firstFree(options: readonly number[]): number {
    let best = NONE
    for (const place of options) {
      if (best !== NONE && this.dayOf(place) !== this.dayOf(best)) break
      if (this.isFree(place) && (best === NONE || this.fullness(place) < this.fullness(best))) best = place
    }
    return best
  }

  private move(claim: number, place: number): void {
    const present = this.at[claim] ?? NONE
    const left = this.occupants[present]
    left?.splice(left.indexOf(claim), 1)
    this.moved = true
    this.sit(claim, place)
  }

  private sit(claim: number, place: number): void {
    this.at[claim] = place
    this.occupants[place]?.push(claim)
  }

  private mayTake(claim: number, place: number): boolean {
    return this.optionsOf(claim).includes(place)
  }

  private optionsOf(claim: number): readonly number[] {
    return this.claims[claim]?.options ?? []
  }

  private dayOf(place: number): string {
    return this.places[place]?.day ?? ''
  }

  private isFree(place: number): boolean {
    return this.fullness(place) < 1
  }

  private fullness(place: number): number {
    const capacity = this.places[place]?.capacity ?? 0
    return capacity === 0 ? 1 : (this.occupants[place]?.length ?? 0) / capacity
  }
}

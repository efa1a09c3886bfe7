/** Somebody who needs one place: the places that he may take by their index, by day. Equal lists are one object. */
export type Claim = { key: string; options: readonly number[] }

/** A place on a day for so many. */
export type Place = { day: string; capacity: number }

/** These claims may take these places only, and are more than they hold (Hall's condition is broken). */
export type TooFewPlaces = { claims: readonly string[]; places: readonly number[]; missing: number }

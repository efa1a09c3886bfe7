/** How large the body is: of its people the first so many have a case. */
export type BodySize = { people: number; cases: number }

/** Units right below the body, and units below those. */
export const TERRITORIES = 20
export const DIVISIONS = 400

/** The day on which the body is looked at, as the tests' clocks have it. */
export const TODAY = '2026-12-01'

/** An opaque id that is always the same for a number (RFC 9562, version 8). */
export const id = (what: string, n: string) =>
  `overlay(overlay(md5('${what}' || ${n}) PLACING '8' FROM 13 FOR 1) PLACING 'a' FROM 17 FOR 1)::uuid`

/** One of these texts, in turn. */
export const oneOf = (values: readonly string[], n: string) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + (${n}) % ${values.length}]`

/** How many meetings there are for so many cases. */
export const meetingsOf = ({ cases }: BodySize): number => Math.floor(cases / 25)

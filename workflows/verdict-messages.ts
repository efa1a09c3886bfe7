/**
 * How an act reaches a meeting or an appeal: `key` makes a repeat give the same answer (or nothing again), `at` is the
 * RFC 3339 instant at which it was taken, `actorId` the account that brought it.
 */
export type Asked<Given> = { key: string; at: string; actorId: string | null; given: Given }

/** The type of the ApplicationFailure that refuses what was asked; `details[0]` names what forbids it. */
export const UNLAWFUL = 'Unlawful'

/** Which determination, or which supplement to it. */
export type DeterminationPart = { determinationId: string; supplement: number }

/** What a determination does to the world. */
export type DeterminationActivities = {
  /** Enters a determination of the schedule for the period that begins on the civil day of `at`; a repeat does nothing. */
  enterDetermination(given: { determinationId: string; ruleset: string; at: string }): Promise<void>
  /** Judges everybody on the roster; may be repeated from any point. */
  determine(part: DeterminationPart): Promise<void>
  /** Says that it did not come to its end. */
  giveUpDetermination(part: DeterminationPart): Promise<void>
}

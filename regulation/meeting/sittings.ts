/** Why a meeting is adjourned to another day. Keys only: what happened in detail stands in the minutes. */
export const ADJOURNMENT_REASONS = ['end-of-day', 'technical', 'emergency'] as const
export type AdjournmentReason = (typeof ADJOURNMENT_REASONS)[number]

/** Why a called meeting is not held. */
export const CANCELLATION_REASONS = ['no-quorum-expected', 'place', 'emergency', 'order'] as const
export type CancellationReason = (typeof CANCELLATION_REASONS)[number]

/** Why one item goes to another meeting. An absence is none of them: its reason is voted on (para 30). */
export const POSTPONEMENT_GROUNDS = ['dossier-incomplete', 'facts-to-check', 'technical'] as const
export type PostponementGround = (typeof POSTPONEMENT_GROUNDS)[number]

/**
 * A sitting that was adjourned: its day, the day on which the meeting goes on, and until when the minutes are due should
 * nobody resume it, counted from that day. Civil dates.
 */
export type Adjournment = {
  heldOn: string
  resumesOn: string
  reason: AdjournmentReason
  present: readonly string[]
  minutesLimitOn: string
}

/**
 * A sitting on paper: sheets filled in by hand, entered afterwards with their scans. `enterBy`: when the entry is asked for,
 * the last day of the minutes.
 */
export type PaperSitting = {
  declaredOn: string
  enterBy: string
  reminded: 'not-yet' | 'reminded'
  scans: readonly Scan[]
}

/** A scan of vote sheets: a document on record, and its hash. */
export type Scan = { documentId: string; sha256: string; on: string }

/** A scan of the minutes as they were signed on paper, and whose signatures are on it. */
export type MinutesScan = Scan & { signers: readonly string[] }

/** A member's separate opinion on a decision: its text or document is on record under `id`, the hash is that of it. */
export type SeparateOpinion = { id: string; n: number; memberId: string; filedOn: string; sha256: string }

/** Who opened the dossier of an item, and when (RFC 3339). */
export type DossierOpening = { openedById: string; at: string }

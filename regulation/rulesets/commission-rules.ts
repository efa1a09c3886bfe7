import type { Cite } from '../cite.ts'
import type { Interval } from '../terms/term.ts'

/**
 * The commission and how it votes. `quorum`: present members are at least this part of the composition. After
 * `rounds` rounds of voting without a decision the item goes to the next meeting.
 */
export type CommissionRules = {
  members: { atLeast: number; cite: Cite }
  divisionHeads: { atLeast: number; cite: Cite }
  personnelService: { atLeast: number; cite: Cite }
  positionLevel: { cite: Cite }
  ownCertification: { cite: Cite }
  secretary: { cite: Cite }
  quorum: { of: number; in: number; cite: Cite }
  vote: { rounds: number; cite: Cite }
}

/**
 * The interview and what surrounds it; what is null the act leaves to the body's own rules (off by default).
 *
 * `observers.speakUntil`: until when an observer reads the minutes and says what he thinks, after the meeting.
 * `announcement.daysOut`: how many days the announcement has been out before an item is opened.
 */
export type InterviewRules = {
  questions: { atMost: number; cite: Cite } | null
  observers: { atMost: number; memo: Cite; cite: Cite; speakUntil: Interval } | null
  announcement: { daysOut: number; cite: Cite } | null
  recording: { cite: Cite }
}

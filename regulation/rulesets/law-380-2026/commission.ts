import type { CommissionRules, InterviewRules } from '../commission-rules.ts'

/** The commission: art. 49. */
export const commission = {
  members: { atLeast: 5, cite: 'art. 49(2)' },
  divisionHeads: { atLeast: 1, cite: 'art. 49(2)' },
  personnelService: { atLeast: 1, cite: 'art. 49(2)' },
  positionLevel: { cite: 'art. 49(2)' },
  ownCertification: { cite: 'art. 49(2)' },
  secretary: { cite: 'art. 49(2)' },
  quorum: { of: 2, in: 3, cite: 'art. 49(7)' },
  vote: { rounds: 3, cite: 'art. 49(8)' },
} as const satisfies CommissionRules

/** The interview: art. 50; questions, observers and announcement are left to the body's own rules. */
export const interview = {
  questions: null,
  observers: null,
  announcement: null,
  recording: { cite: 'art. 50(3-1)' },
} as const satisfies InterviewRules

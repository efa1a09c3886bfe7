import { withinMonths } from '../../terms/term.ts'
import type { CommissionRules, InterviewRules } from '../commission-rules.ts'

/** The commission: paras 16–21. */
export const commission = {
  members: { atLeast: 5, cite: 'para 16' },
  divisionHeads: { atLeast: 1, cite: 'para 19' },
  personnelService: { atLeast: 1, cite: 'para 19' },
  positionLevel: { cite: 'para 18' },
  ownCertification: { cite: 'para 19' },
  secretary: { cite: 'para 16' },
  quorum: { of: 2, in: 3, cite: 'para 20' },
  vote: { rounds: 3, cite: 'para 21' },
} as const satisfies CommissionRules

/** The interview: paras 27–29. */
export const interview = {
  questions: { atMost: 15, cite: 'para 28' },
  observers: { atMost: 3, memo: 'Annex 3', cite: 'para 27', speakUntil: withinMonths('meeting', 1) },
  announcement: { daysOut: 7, cite: 'para 27' },
  recording: { cite: 'para 29' },
} as const satisfies InterviewRules

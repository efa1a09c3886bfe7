import { calendarDaysAfter, monthsAfter, withinMonths, workingDaysAfter } from '../../terms/term.ts'
import type { AftermathRules } from '../aftermath-rules.ts'

/** After the decision: arts. 25, 46-1, 50(8-1), 52, 53, 53-1, 80(1), 81(6). */
export const aftermath = {
  effect: { ground: 'the-ground', cite: 'art. 52' },
  complaint: {
    reviewers: ['head', 'authorised-head'],
    court: 'only-afterwards',
    receipt: 'given',
    late: 'accepted',
    forwarding: { by: workingDaysAfter('complaint', 3), owes: 'personnelService', cite: 'art. 53' },
    answer: { by: workingDaysAfter('complaintRegistration', 20), owes: 'reviewer', cite: 'art. 53' },
    silence: 'refusal',
    courtTerm: { by: withinMonths('complaintAnswer', 1), owes: 'employee', cite: 'art. 53' },
    execution: 'suspended',
    cite: 'art. 53',
  },
  order: {
    disposal: {
      ordinary: { by: calendarDaysAfter('disposal', 15), owes: 'head', cite: 'art. 46-1' },
      exceptional: { by: monthsAfter('disposal', 2), owes: 'head', cite: 'art. 46-1' },
    },
    dismissal: {
      forbidden: ['leave', 'treatment'],
      grounds: { decision: 'art. 80(1)9)', refusedOffer: 'art. 80(1)17)' },
      cite: 'art. 81(6)',
    },
    rankWithheld: { cite: 'art. 25' },
  },
  annulment: { windowMonths: 6, cite: 'art. 50(8-1)' },
  development: { cite: 'art. 53-1' },
  negativeResult: null,
} as const satisfies AftermathRules

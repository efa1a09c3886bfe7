import type { AftermathRules } from '../aftermath-rules.ts'

/** After the decision: paras 22, 23, 35, 39. */
export const aftermath = {
  effect: { ground: 'one-of-the-grounds', cite: 'para 22' },
  complaint: {
    reviewers: ['head', 'authorised-head'],
    court: 'also',
    receipt: 'not-foreseen',
    late: 'accepted',
    forwarding: null,
    answer: null,
    silence: 'not-foreseen',
    courtTerm: null,
    execution: 'not-suspended',
    cite: 'para 23',
  },
  order: { disposal: null, dismissal: null, rankWithheld: null },
  annulment: { windowMonths: 6, cite: 'para 35' },
  development: null,
  negativeResult: { cite: 'para 39' },
} as const satisfies AftermathRules

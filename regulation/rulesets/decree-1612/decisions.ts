import type { CertificationRules, Choice } from '../certification-rules.ts'

/** Those who may not be interviewed, or did not come without a good reason, are certified again (paras 24, 30). */
const certifiedAgain = {
  notAdmitted: { options: ['recertification'], cite: 'para 24' },
  absent: { options: ['recertification'], cite: 'para 30' },
} as const

/** In the second round the same two lead to demotion or dismissal (para 37). */
const notPassedAgain = { options: ['demotion', 'dismissal'], cite: 'para 37' } as const satisfies Choice

const repeated = {
  regular: { options: ['corresponds', 'demotion', 'dismissal'], cite: 'para 38' },
  notAdmitted: notPassedAgain,
  absent: notPassedAgain,
} as const

/** The decisions of paras 31 and 38, and the last column of Annex 4. */
export const decisions = {
  regular: {
    1: {
      regular: {
        options: ['reserve-or-promotion', 'corresponds', 'recertification', 'demotion'],
        cite: 'para 31',
      },
      ...certifiedAgain,
    },
    2: repeated,
  },
  extraordinary: {
    1: {
      regular: {
        options: ['reserve-or-promotion', 'corresponds', 'recertification', 'demotion', 'dismissal'],
        cite: 'Annex 4',
      },
      ...certifiedAgain,
    },
    2: repeated,
  },
} as const satisfies CertificationRules['decisions']

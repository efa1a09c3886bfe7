import type { CertificationRules, Choice } from '../certification-rules.ts'

/** Below the threshold, standards not met, or not come: demotion or dismissal in the second round (art. 51(2)). */
const notPassedAgain = { options: ['demotion', 'dismissal'], cite: 'art. 51(2)' } as const satisfies Choice

const repeated = {
  regular: { options: ['corresponds', 'demotion', 'dismissal'], cite: 'art. 51(3)' },
  notAdmitted: notPassedAgain,
  absent: notPassedAgain,
} as const

/** The decisions of arts. 47-1, 47-2, 50(6) and 51. */
export const decisions = {
  regular: {
    1: {
      regular: { options: ['promotion', 'corresponds', 'recertification', 'demotion'], cite: 'art. 50(6)' },
      notAdmitted: null,
      absent: { options: ['recertification'], cite: 'art. 50(5)' },
    },
    2: repeated,
  },
  extraordinary: {
    1: {
      regular: {
        options: ['promotion', 'corresponds', 'recertification', 'demotion', 'dismissal'],
        cite: 'art. 47-1',
      },
      notAdmitted: null,
      absent: { options: ['dismissal'], cite: 'art. 47-1' },
    },
    2: repeated,
  },
  unplanned: {
    1: {
      regular: { options: ['recommended', 'not-recommended'], cite: 'art. 47-2(3)' },
      notAdmitted: null,
      absent: null,
    },
    2: null,
  },
} as const satisfies CertificationRules['decisions']

import type { DueRules } from '../due-rules.ts'

/** Who is certified, and when: art. 47(3), (3-2), (4). */
export const due = {
  cycle: { years: 3, servesNextYears: 1, cite: 'art. 47(3)' },
  joins: { months: 3, cite: 'art. 47(3)' },
  window: { months: 6 },
  newPost: { years: 1, cite: 'art. 47(3)' },
  afterLeave: {
    kinds: ['pregnancy', 'parental', 'adoption'],
    fromMonths: 12,
    toMonths: 18,
    cite: 'art. 47(4)',
  },
  afterStudy: { years: 1, takenUpWithin: { months: 3 }, cite: 'art. 47(3-2)' },
  afterOrganisation: { years: 1, takenUpWithin: { months: 3 }, cite: 'art. 47(3-2)' },
  // Twenty years in days, of all three services added up.
  exemption: { days: 7305, credited: ['special-state-body', 'military'], cite: 'art. 47(4)' },
  elsewhere: { cite: 'art. 47(3-2)' },
} as const satisfies DueRules

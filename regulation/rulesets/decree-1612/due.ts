import type { DueRules } from '../due-rules.ts'

/** Who is certified, and when: paras 3–5. */
export const due = {
  cycle: { years: 3, servesNextYears: 1, cite: 'para 3' },
  joins: { months: 3, cite: 'para 3' },
  window: { months: 6 },
  newPost: { years: 1, cite: 'para 3' },
  afterLeave: { kinds: ['pregnancy', 'parental'], fromMonths: 6, toMonths: 12, cite: 'para 4' },
  afterStudy: { years: 1, takenUpWithin: { months: 3 }, cite: 'para 5' },
  afterOrganisation: { years: 1, takenUpWithin: { months: 3 }, cite: 'para 5' },
  // Twenty years in days.
  exemption: { days: 7305, credited: [], cite: 'para 4' },
  elsewhere: { cite: 'para 5' },
} as const satisfies DueRules

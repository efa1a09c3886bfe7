import type { Ruleset } from '../ruleset.ts'
import { aftermath } from './aftermath.ts'
import { commission, interview } from './commission.ts'
import { decisions } from './decisions.ts'
import { due } from './due.ts'
import { stages } from './stages.ts'
import { terms } from './terms.ts'

/** Law No. 380-IV of 6 January 2011, Chapter 6, in its wording of 30 June 2025. */
export const law3802026: Ruleset = {
  id: 'law-380-2026',
  // The exclusions of 10 January 2025 (gate to the interview, personnel reserve) began this regime.
  inForce: { from: '2025-01-10', to: null },
  determination: { months: 6, cite: 'art. 47(3)' },
  due,
  terms,
  certification: {
    stages,
    timetable: {
      window: { cite: 'art. 47(3)' },
      order: { cite: 'art. 47(5)' },
      newMeeting: { step: 'dossier' },
    },
    admission: {
      1: { gate: 'open', cite: 'art. 50(3)' },
      2: { gate: 'standards-and-threshold', admitted: 'art. 51(2)', refused: 'art. 51(2)' },
    },
    decisions,
    nonCorrespondence: {
      decisions: ['demotion', 'dismissal'],
      grounds: ['profile', 'test', 'standards', 'study', 'interview'],
      cite: 'art. 52',
    },
    movements: {
      allowed: 'only-for',
      reasons: ['organisational-and-staff', 'study', 'secondment'],
      cite: 'art. 47(3-3)',
    },
    newPostEndsCase: null,
    exemptionEndsCase: { cite: 'art. 47(4)' },
    unexempt: ['unplanned'],
    goodReason: { cite: 'art. 50(5)' },
    profile: {
      years: 3,
      contains: ['assessment', 'preliminary-conclusion', 'concrete-facts'],
      cite: 'art. 52(1)',
    },
    refusalToSign: { witnesses: 2 },
    publication: null,
    // The article of the preparation; its paragraphs on these acts are not in the sources that we have.
    preparation: {
      timing: { cite: 'art. 48' },
      session: { cite: 'art. 48' },
      information: { cite: 'art. 48' },
    },
  },
  commission,
  interview,
  aftermath,
}

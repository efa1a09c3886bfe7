import type { Ruleset } from '../ruleset.ts'
import { aftermath } from './aftermath.ts'
import { commission, interview } from './commission.ts'
import { decisions } from './decisions.ts'
import { due } from './due.ts'
import { stages } from './stages.ts'
import { terms } from './terms.ts'

/** Decree No. 1612 of 8 July 2005, abolished by Decree No. 61 of 19 December 2022. */
export const decree1612: Ruleset = {
  id: 'decree-1612',
  inForce: { from: '2005-07-08', to: '2022-12-19' },
  determination: { months: 6, cite: 'para 8' },
  due,
  terms,
  certification: {
    stages,
    timetable: {
      window: { cite: 'para 3' },
      order: { cite: 'para 6' },
      newMeeting: { step: 'announcement' },
    },
    admission: {
      1: { gate: 'standards-and-threshold', admitted: 'para 24', refused: 'para 24' },
      2: { gate: 'standards-and-threshold', admitted: 'para 24', refused: 'para 37' },
    },
    decisions,
    nonCorrespondence: { decisions: ['demotion', 'dismissal'], grounds: [], cite: null },
    movements: { allowed: 'always' },
    newPostEndsCase: { cite: 'para 3' },
    exemptionEndsCase: { cite: 'para 4' },
    unexempt: [],
    goodReason: { cite: 'para 30' },
    profile: { years: 3, contains: ['assessment'], cite: 'para 12' },
    refusalToSign: { witnesses: 2 },
    publication: { cite: 'para 25' },
    preparation: {
      timing: { cite: 'para 9' },
      session: { cite: 'para 7' },
      information: { cite: 'para 12' },
    },
  },
  commission,
  interview,
  aftermath,
}

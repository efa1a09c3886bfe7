import {
  monthsAfter,
  monthsBefore,
  type Term,
  weeksBefore,
  withinMonths,
  workingDaysAfter,
  workingDaysBefore,
  yearsAfter,
} from '../../terms/term.ts'
import type { Step } from '../keys.ts'

/** The terms of arts. 48–53, in the order of a timetable; announcement and observers are not in the law. */
export const terms = {
  notice: {
    by: monthsBefore('start', 1),
    owes: 'personnelService',
    cite: 'art. 48(5)',
    advised: { day: 'last-working-day' },
  },
  profile: {
    by: weeksBefore('meeting', 3),
    owes: 'directHead',
    cite: 'art. 48(6)',
    // The limit is that of familiarisation: submitted on it, the profile could not be shown in time.
    advised: { day: 'before-advised', of: 'familiarisation' },
  },
  familiarisation: {
    by: weeksBefore('meeting', 3),
    owes: 'directHead',
    cite: 'art. 48(8)',
    advised: { day: 'last-working-day', roomFor: 'disagreement' },
  },
  disagreement: {
    by: workingDaysBefore('meeting', 7),
    owes: 'employee',
    cite: 'art. 48(9)',
    advised: { day: 'last-working-day' },
  },
  dossier: {
    by: weeksBefore('meeting', 1),
    owes: 'personnelService',
    cite: 'art. 48(10)',
    advised: { day: 'last-working-day' },
  },
  minutes: { by: workingDaysAfter('meeting', 3), owes: 'secretary', cite: 'art. 50(7)' },
  acquaintance: { by: workingDaysAfter('decision', 3), owes: 'personnelService', cite: 'art. 50(8)' },
  appeal: { by: withinMonths('acquaintance', 1), owes: 'employee', cite: 'art. 53' },
  'repeated-from': { by: monthsAfter('initialDecision', 3), owes: 'commission', cite: 'art. 51(1)' },
  'repeated-to': { by: monthsAfter('initialDecision', 6), owes: 'commission', cite: 'art. 51(1)' },
  recording: { by: yearsAfter('meeting', 3), owes: 'personnelService', cite: 'art. 50(3-1)' },
} as const satisfies Partial<Record<Step, Term<Step>>>

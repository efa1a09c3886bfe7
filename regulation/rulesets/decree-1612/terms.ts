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

/** The terms of paras 10–36, in the order of a timetable. */
export const terms = {
  notice: {
    by: monthsBefore('start', 1),
    owes: 'personnelService',
    cite: 'para 10',
    advised: { day: 'last-working-day' },
  },
  profile: {
    by: weeksBefore('meeting', 3),
    owes: 'directHead',
    cite: 'para 11',
    advised: { day: 'last-working-day' },
  },
  familiarisation: {
    by: weeksBefore('meeting', 2),
    owes: 'directHead',
    cite: 'para 13',
    advised: { day: 'last-working-day', roomFor: 'disagreement' },
  },
  disagreement: {
    by: workingDaysBefore('meeting', 7),
    owes: 'employee',
    cite: 'para 14',
    advised: { day: 'last-working-day' },
  },
  dossier: {
    by: weeksBefore('meeting', 1),
    owes: 'personnelService',
    cite: 'para 15',
    advised: { day: 'last-working-day' },
  },
  announcement: {
    by: weeksBefore('meeting', 1),
    owes: 'personnelService',
    cite: 'para 27',
    advised: { day: 'last-working-day' },
  },
  observers: {
    by: workingDaysBefore('meeting', 1),
    owes: 'observers',
    cite: 'para 27',
    advised: { day: 'last-working-day' },
  },
  minutes: { by: workingDaysAfter('meeting', 3), owes: 'secretary', cite: 'para 33' },
  acquaintance: { by: workingDaysAfter('decision', 3), owes: 'personnelService', cite: 'para 34' },
  appeal: { by: withinMonths('acquaintance', 1), owes: 'employee', cite: 'para 23' },
  'repeated-from': { by: monthsAfter('initialDecision', 3), owes: 'commission', cite: 'para 36' },
  'repeated-to': { by: monthsAfter('initialDecision', 6), owes: 'commission', cite: 'para 36' },
  recording: { by: yearsAfter('meeting', 3), owes: 'personnelService', cite: 'para 29' },
} as const satisfies Partial<Record<Step, Term<Step>>>

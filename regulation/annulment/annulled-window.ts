import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import type { CaseFrame } from '../course/frame.ts'
import { rulesOf } from '../course/rules-of-case.ts'

/** What can be falsified so that a certification is annulled. */
export const FALSIFIED = ['testing', 'fitness'] as const
export type Falsified = (typeof FALSIFIED)[number]

/**
 * The window of the case that follows an annulled certification: from the day of the annulment, so many months as the
 * ruleset gives (para 35, art. 50(8-1)).
 *
 * @param annulledOn `YYYY-MM-DD`
 * @example annulledWindow(frame, '2027-03-10') //=> { from: '2027-03-10', to: '2027-09-10', cite: ['para 35'] }
 */
export const annulledWindow = (
  frame: Pick<CaseFrame, 'ruleset' | 'calendar'>,
  annulledOn: string,
): CaseFrame['window'] => {
  const { windowMonths, cite } = rulesOf(frame).ruleset.aftermath.annulment
  const from: CivilDate = parseCivilDate(annulledOn, 'annulledOn')
  return { from: from.toString(), to: from.add({ months: windowMonths }).toString(), cite: [cite] }
}

/**
 * The frame of that case: the initial round anew, nothing of the old one carried over.
 *
 * @example frameAfterAnnulment(old, { caseId, annulledOn, … }).round //=> 1
 */
export const frameAfterAnnulment = (
  old: CaseFrame,
  { annulledOn, ...given }: Pick<CaseFrame, 'caseId' | 'calendar' | 'openedAt'> & { annulledOn: string },
): CaseFrame => ({
  ...old,
  ...given,
  round: 1,
  timing: null,
  initialDecisionOn: null,
  window: annulledWindow({ ...old, calendar: given.calendar }, annulledOn),
})

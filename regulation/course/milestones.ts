import { noticeHolds } from './judge-notice.ts'
import type { CaseState } from './state.ts'
import { stagesConcluded } from './timetable-of.ts'

/** Nothing suspends the certification. */
export const inService = ({ suspension }: CaseState): boolean => suspension === null

/** Stages and meeting have their days. */
export const datesSet = ({ current }: CaseState): boolean => current.schedule !== null

/** The employee was notified of the dates in time, or consented in writing to less. */
export const noticeServedInTime = noticeHolds

/** The profile was submitted, and the employee has seen it or refused to sign. */
export const profileShown = ({ current: { profile } }: CaseState): boolean => profile.familiarisedOn !== null

/** Every stage with a day of its own has come to its end. */
export const stagesHeld = stagesConcluded

/** The documents went to the commission. */
export const dossierSent = ({ current }: CaseState): boolean => current.dossier !== null

/** The case is on the agenda of a meeting. */
export const calledToMeeting = ({ current }: CaseState): boolean => current.meeting !== null

/** The commission has decided in this round. */
export const decisionMade = ({ current, decisions }: CaseState): boolean =>
  decisions.some(({ round }) => round === current.round)

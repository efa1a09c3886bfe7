import { parseCivilDate } from '../civil-date.ts'
import { noticeHolds } from './judge-notice.ts'
import { decisionMade } from './milestones.ts'
import { clauseOf, rulesOf, stageClause } from './rules-of-case.ts'
import type { CaseState } from './state.ts'
import type { StepKey, StepOfCase } from './steps-done.ts'

/** Why a step cannot be done yet, by which clause, and the first day on which it can; null: that depends on somebody. */
export type Gate = { reason: string; cite: readonly string[]; from: string | null }

type GateRule = (state: CaseState, today: string) => Gate | null

/** Nothing of a round has a day, or a limit, before its dates are set. */
const withDates: GateRule = ({ current: { schedule, window } }) =>
  schedule ? null : { reason: 'no-dates-set', cite: window.cite, from: null }

/** No stage is held before the notice was served in time, or the employee consented to less. */
const withNotice: GateRule = (state, today) => {
  if (noticeHolds(state)) return null
  const { notice } = state.current
  const isAhead = notice !== null && notice.servedOn === null && today <= notice.limit
  const reason = isAhead ? 'notice-not-served' : 'notice-not-served-in-time'
  return { reason, cite: clauseOf(state.frame, 'notice'), from: null }
}

/** No stage is held before the day that was told to be the first. */
const sinceStart: GateRule = ({ frame, current: { notice } }, today) =>
  notice && today < notice.start
    ? { reason: 'before-the-start', cite: clauseOf(frame, 'notice'), from: notice.start }
    : null

const withProfile: GateRule = ({ frame, current: { profile } }) =>
  profile.submittedOn === null
    ? { reason: 'not-submitted', cite: clauseOf(frame, 'profile'), from: null }
    : null

/** An item is not opened before the employee has seen the profile, or a refusal to sign is on record. */
const withProfileSeen: GateRule = ({ frame, current: { profile } }) =>
  profile.familiarisedOn === null
    ? { reason: 'profile-not-seen', cite: clauseOf(frame, 'familiarisation'), from: null }
    : null

const withMeeting: GateRule = ({ frame, current: { meeting } }) =>
  meeting ? null : { reason: 'no-meeting-called', cite: stageClause(frame, 'interview'), from: null }

/** An item is not opened before the announcement has been out as long as the ruleset asks. */
const announced: GateRule = ({ frame, current: { meeting } }, today) => {
  const { announcement } = rulesOf(frame).ruleset.interview
  if (!meeting || !announcement) return null
  const cite = [announcement.cite]
  if (meeting.announcedOn === null) return { reason: 'not-announced', cite, from: null }
  const from = parseCivilDate(meeting.announcedOn).add({ days: announcement.daysOut }).toString()
  return today < from ? { reason: 'announced-too-short-ago', cite, from } : null
}

const onItsDay: GateRule = ({ frame, current: { meeting, schedule } }, today) => {
  const day = meeting?.heldOn ?? schedule?.meeting
  return day !== undefined && today < day
    ? { reason: 'before-the-meeting', cite: stageClause(frame, 'decision'), from: day }
    : null
}

/** What follows a decision; the meeting's day is the first on which there can be one. */
const withDecision =
  (step: 'minutes' | 'acquaintance'): GateRule =>
  (state) =>
    decisionMade(state)
      ? null
      : {
          reason: 'nothing-to-be-acquainted-with',
          cite: clauseOf(state.frame, step),
          from: state.current.schedule?.meeting ?? null,
        }

const STAGE: readonly GateRule[] = [withDates, withNotice, sinceStart]

/** What has to be so before each act of a case can be done; the first gate that is shut is told. */
const GATES: Record<StepKey, readonly GateRule[]> = {
  notice: [withDates],
  profile: [withDates],
  familiarisation: [withDates, withProfile],
  disagreement: [withDates, withProfile],
  dossier: [withDates],
  announcement: [withDates],
  meeting: [withDates, withMeeting, withProfileSeen, announced, onItsDay],
  minutes: [withDecision('minutes')],
  acquaintance: [withDecision('acquaintance')],
}

/** The gates before a step, in the order in which they are told. */
export const gatesOf = (step: StepOfCase): readonly GateRule[] =>
  step.group === 'stage' ? STAGE : GATES[step.key]

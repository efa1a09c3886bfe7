import { writtenInstant } from '../almaty-day.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { Round } from '../rulesets/ruleset.ts'
import { boundsOf } from '../timetable/bounds.ts'
import type { CaseFrame, DateSpan } from './frame.ts'
import { rulesOf } from './rules-of-case.ts'
import type { CaseState, RoundState } from './state.ts'

type CitedSpan = DateSpan & { cite: readonly string[] }

/** The days between which a second round lies, counted from the initial decision. */
export const repeatedWindow = (frame: CaseFrame, initialDecisionOn: string): CitedSpan => {
  const { ruleset, calendar } = rulesOf(frame)
  const initialDecision = parseCivilDate(initialDecisionOn, 'initialDecisionOn')
  const { from, to } = boundsOf({ ruleset, calendar, round: 2, initialDecision })
  return {
    from: from.date.toString(),
    to: to.date.toString(),
    cite: [...new Set([...from.cite, ...to.cite])],
  }
}

/** A round in which nothing has happened yet. */
export const emptyRound = (given: {
  round: Round
  window: CitedSpan
  initialDecisionOn: string | null
  resumedOn?: string | null
}): RoundState => ({
  resumedOn: null,
  ...given,
  schedule: null,
  scheduleVersion: 0,
  notice: null,
  profile: { version: 0, submittedOn: null, returnedOn: null, familiarisedOn: null, refusal: null },
  disagreementOn: null,
  informationOn: null,
  sessionOn: null,
  stages: {},
  dossier: null,
  meeting: null,
  newMeetingFor: null,
  floors: {},
})

/**
 * A case on the day of its opening, before its first entry.
 *
 * @example openedCase(frame).current.round //=> 1
 */
export const openedCase = (frame: CaseFrame): CaseState => {
  const { round, initialDecisionOn, openedAt, exemptOn } = frame
  const window = initialDecisionOn === null ? frame.window : repeatedWindow(frame, initialDecisionOn)
  return {
    frame,
    status: 'open',
    seq: 0,
    now: writtenInstant(openedAt),
    current: emptyRound({ round, window, initialDecisionOn }),
    decisions: [],
    breaches: [],
    byHand: [],
    passed: [],
    seen: [],
    suspension: null,
    foreseen: exemptOn ? [{ event: 'length-of-service', on: exemptOn }] : [],
    corrections: [],
    outcome: null,
    closedOn: null,
  }
}

import type { Calendar } from '../calendar/calendar.ts'
import { type Refusal, refused } from '../commission/ruling.ts'
import type { MeetingState } from './meeting-state.ts'
import { minutesLimit } from './minutes-limit.ts'
import type { Scan } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Until when the sheets are to be entered. */
export type PaperAnswer = { enterBy: string }

/**
 * Notes that the sitting is held on paper: its sheets are filled in by hand and entered afterwards, so that nobody has to
 * open it in the system by midnight. Decision 0604.
 *
 * @param on the civil day on which it is said, at the latest that of the sitting
 * @example holdOnPaper(called, { on: '2027-04-08' }, shippedCalendar).answer.enterBy //=> '2027-04-13'
 */
export const holdOnPaper = (
  state: MeetingState,
  { on }: { on: string },
  calendar: Calendar,
): Verdict<PaperAnswer> => {
  if (state.status !== 'called' && state.status !== 'adjourned')
    return refused(`the meeting is ${state.status}; whether it is held on paper is said before it is opened`)
  if (state.paper) return refused('the meeting is held on paper already')
  if (on > state.heldOn)
    return refused(`the meeting was on ${state.heldOn}; that it is held on paper is said by then`)
  const { limitOn: enterBy, cite } = minutesLimit(state, calendar)
  return lawful({ enterBy }, { event: 'MeetingHeldOnPaper', data: { declaredOn: on, enterBy }, cite })
}

/**
 * Takes a scan of vote sheets: it is on record before votes are entered from them.
 *
 * @example scanPaper(onPaper, { documentId, sha256, on: '2027-04-09' }).outcome //=> 'allowed'
 */
export const scanPaper = (state: MeetingState, scan: Scan): Verdict<Scan> => {
  if (!state.paper) return refused('the meeting is not held on paper')
  if (state.status === 'closed' || state.status === 'not-held') return refused('the meeting is over')
  if (scan.on < state.heldOn) return refused(`scanned on ${scan.on}, before the meeting of ${state.heldOn}`)
  const known = state.paper.scans.some(({ sha256 }) => sha256 === scan.sha256)
  if (known) return refused('this scan is on record already')
  return lawful(scan, { event: 'PaperScanned', data: scan, cite: [] })
}

/** Why a vote on paper cannot be entered yet; null when it can, or the meeting is not on paper. */
export const entryRefusal = ({ paper }: MeetingState, enteredById: string | undefined): Refusal | null => {
  if (!paper) return null
  if (enteredById === undefined)
    return refused('the meeting is held on paper: its votes are entered from the sheets')
  return paper.scans.length === 0
    ? refused('the votes are entered when a scan of their sheets is on record')
    : null
}

/** The second person is nobody who entered a vote of the round; null when he may count, or the meeting is not on paper. */
export const secondPersonRefusal = (
  { paper }: MeetingState,
  { enteredByIds, byId }: { enteredByIds: readonly string[]; byId: string | undefined },
): Refusal | null =>
  paper && (byId === undefined || enteredByIds.includes(byId))
    ? refused('votes entered from paper are counted by a second person, who compares them with the scan')
    : null

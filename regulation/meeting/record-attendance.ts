import { judgePresiding } from '../commission/presiding.ts'
import { judgeQuorum } from '../commission/quorum.ts'
import { type Refusal, type Ruling, refused } from '../commission/ruling.ts'
import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { closing, lastSitting } from './close-meeting.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { Attendance, MeetingState } from './meeting-state.ts'
import { waitingPutOff } from './put-off.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * Who is present on `on`; `barred` are those of the composition who do not sit, as the records have them. `before`: who was on
 * record as present at this sitting when whoever records it looked, null: nobody yet.
 */
export type AttendanceGiven = Pick<Attendance, 'present' | 'barred'> & {
  presidingId: string | null
  on: string
  before?: readonly string[] | null
}

/**
 * `opened`: with quorum; `resumed`: an adjourned one, with quorum; `recorded`: of a meeting under way; `not-held`: its cases
 * go to another meeting; `closed`: it was held in part, and the rest goes to another meeting.
 */
export type AttendanceAnswer = {
  outcome: 'opened' | 'resumed' | 'recorded' | 'not-held' | 'closed'
  quorum: Attendance['quorum']
  reason: string
  cite: readonly string[]
}

/**
 * Records who is present: it opens the meeting when there is quorum, and ends it where there is none. While no item
 * is open it is recorded anew when somebody comes or leaves; what another recorded meanwhile is not overwritten unseen. Paras 20–21, art. 49(7)–(8).
 *
 * @example recordAttendance(called, { present: ['a', 'b', 'c'], presidingId: null, barred: [], on: heldOn })
 * //=> not-held for a composition of five
 */
export const recordAttendance = (state: MeetingState, given: AttendanceGiven): Verdict<AttendanceAnswer> => {
  const rules = rulesetOf(state.ruleset).commission
  const refusal = refusalOf(state, given, rules)
  if (refusal) return refusal
  const quorum = judgeSitting(state, given, rules)
  const attendance = attendanceOf(state, given, quorum)
  const recorded: CitedMeetingEvent = { event: 'AttendanceRecorded', data: attendance, cite: quorum.cite }
  const answer = { quorum: attendance.quorum, reason: quorum.reason, cite: quorum.cite }
  if (state.status === 'opened') return lawful({ outcome: 'recorded', ...answer }, recorded)
  if (quorum.outcome === 'allowed') {
    const resumes = state.status === 'adjourned'
    return lawful({ outcome: resumes ? 'resumed' : 'opened', ...answer }, recorded, {
      event: resumes ? 'MeetingResumed' : 'MeetingOpened',
      data: {},
      cite: quorum.cite,
    })
  }
  // Who came in vain sat at none of the sittings: the attendance of the one that was held stands.
  const limit = lastSitting(state)
  if (limit)
    return lawful(
      { outcome: 'closed', ...answer },
      ...closing(state, { limit, on: state.heldOn, reason: 'no-quorum', cite: quorum.cite }),
    )
  return lawful(
    { outcome: 'not-held', ...answer },
    recorded,
    { event: 'MeetingNotHeld', data: { reason: 'no-quorum' }, cite: quorum.cite },
    ...waitingPutOff(state, 'no-quorum', quorum.cite),
  )
}

const refusalOf = (state: MeetingState, given: AttendanceGiven, rules: CommissionRules): Refusal | null => {
  if (state.status === 'closed' || state.status === 'not-held')
    return refused('the meeting is over; its attendance is not changed any more')
  if (state.items.some(({ status }) => status === 'opened'))
    return refused('an item is open; close it before the attendance changes')
  if (isOfAnother(state, given))
    return refused('somebody else has recorded the attendance meanwhile; look again')
  const begins = state.status === 'called' || state.status === 'adjourned'
  if (begins && !isItsDay(state, given.on))
    return refused(`the meeting is on ${state.heldOn}; it is opened on that day only`)
  return foreignOrBarred(state, given, rules) ?? presidingRefusal(state, given, rules)
}

/** Of the sitting before an adjournment nobody is present at the next one yet. */
const isOfAnother = ({ attendance, status }: MeetingState, { before }: AttendanceGiven): boolean => {
  const present = status === 'adjourned' ? undefined : attendance?.present
  return before !== undefined && before?.join() !== present?.join()
}

/** What was held on paper is entered on the day of the sitting or after it. */
const isItsDay = ({ heldOn, paper }: MeetingState, on: string): boolean =>
  on === heldOn || (Boolean(paper) && on > heldOn)

const foreignOrBarred = (
  state: MeetingState,
  { present, barred }: AttendanceGiven,
  rules: CommissionRules,
): Refusal | null => {
  if (new Set(present).size < present.length) return refused('a member is named twice among those present')
  const foreign = present.find((id) => !state.composition.includes(id))
  if (foreign)
    return refused(`${foreign} is not of the composition; there are no substitutes`, rules.members.cite)
  const bar = barred.find(({ memberId }) => present.includes(memberId))
  if (!bar) return null
  return bar.reason === 'under-certification'
    ? refused(`${bar.memberId} is being certified and counts as absent`, rules.ownCertification.cite)
    : refused(`${bar.memberId} no longer serves here and counts as absent`, rules.members.cite)
}

const presidingRefusal = (
  { chairmanId }: MeetingState,
  { present, presidingId }: AttendanceGiven,
  rules: CommissionRules,
): Refusal | null => {
  // Where nobody can open the meeting nobody has to preside.
  if (present.length === 0) return null
  const ruling = judgePresiding({ chairmanId, present, presidingId }, rules)
  return ruling.outcome === 'refused' ? ruling : null
}

const judgeSitting = (
  { composition }: MeetingState,
  { present, barred }: AttendanceGiven,
  rules: CommissionRules,
): Ruling => {
  const gone = barred.filter(({ reason }) => reason !== 'under-certification').length
  const serving = composition.length - gone
  if (serving < rules.members.atLeast)
    return refused(
      `${serving} of the composition still serve; at least ${rules.members.atLeast} are needed`,
      rules.members.cite,
    )
  return judgeQuorum({ present: present.length, composition: composition.length }, rules)
}

const attendanceOf = (state: MeetingState, given: AttendanceGiven, quorum: Ruling): Attendance => ({
  present: given.present,
  presidingId: given.presidingId ?? state.chairmanId,
  barred: given.barred,
  quorum: quorum.outcome === 'allowed' ? 'present' : 'lost',
})

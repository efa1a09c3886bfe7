import type { RulesetId } from '../rulesets/keys.ts'
import { calledMeeting } from './apply-meeting-event.ts'
import { castVote } from './cast-vote.ts'
import { type CountGiven, closeItem } from './close-item.ts'
import type { AgendaItem, CaseStanding, MeetingState } from './meeting-state.ts'
import { openItem } from './open-item.ts'
import { recordAttendance } from './record-attendance.ts'
import { applyAll, type Verdict } from './verdict.ts'

/** The day of the meeting in the scenarios. */
export const HELD_ON = '2027-04-08'

const READY: CaseStanding = { admitted: true, profileSeen: 'familiarised' }

/** A meeting of five, `a` the chairman, `s` the secretary, for telling in tests what happens at it. */
export const scenario = (
  ruleset: RulesetId = 'decree-1612',
  items: readonly Partial<AgendaItem>[] = [{}],
): MeetingState =>
  calledMeeting({
    meetingId: 'm1',
    ruleset,
    heldOn: HELD_ON,
    chairmanId: 'a',
    secretaryId: 's',
    composition: ['a', 'b', 'c', 'd', 'e'],
    announcedOn: '2027-04-01',
    leadDays: 1,
    agenda: items.map((item, index) => ({
      n: index + 1,
      caseId: `case-${index + 1}`,
      caseWorkflowId: `certification/e${index + 1}/2027-03-05/1`,
      employeeId: `e${index + 1}`,
      kind: 'regular',
      round: 1,
      ...item,
    })),
  })

/** The state after a verdict that has to be lawful. @throws Error with the refusal */
export const after = <Answer>(state: MeetingState, verdict: Verdict<Answer>): MeetingState => {
  if (verdict.outcome === 'refused') throw new Error(verdict.reason)
  return applyAll(state, verdict.events)
}

/** The meeting with these members present. */
export const attendedBy = (
  state: MeetingState,
  present: string,
  presidingId: string | null = null,
): MeetingState =>
  after(state, recordAttendance(state, { present: [...present], presidingId, barred: [], on: HELD_ON }))

/** The meeting with an item open; the employee came unless told otherwise. */
export const withOpenItem = (
  state: MeetingState,
  { n = 1, standing = READY, employee = 'came' as 'came' | 'absent', recused = [] as string[] } = {},
): MeetingState => after(state, openItem(state, { n, standing, employee, recused }))

/** The meeting after these votes on item 1, as `a: 'corresponds'`. */
export const voted = (state: MeetingState, votes: Record<string, string | null>): MeetingState =>
  Object.entries(votes).reduce(
    (now, [memberId, option]) => after(now, castVote(now, { n: 1, memberId, option })),
    state,
  )

/** The count of item 1. */
export const counted = (state: MeetingState, sheet: Partial<CountGiven> = {}) =>
  closeItem(state, { n: 1, grounds: [], recommendation: null, ...sheet })

/** The clauses of a refusal. @throws when the verdict is lawful */
export const refusal = <Answer>(verdict: Verdict<Answer>) => {
  if (verdict.outcome === 'allowed') throw new Error('expected a refusal')
  return verdict.cite
}

/** The answer of a lawful verdict. @throws Error with the refusal */
export const answer = <Answer>(verdict: Verdict<Answer>): Answer => {
  if (verdict.outcome === 'refused') throw new Error(verdict.reason)
  return verdict.answer
}

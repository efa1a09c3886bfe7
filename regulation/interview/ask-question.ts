import { refused } from '../commission/ruling.ts'
import { itemOf, type MeetingState } from '../meeting/meeting-state.ts'
import { lawful, type Verdict } from '../meeting/verdict.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'

/** The member who asked, and how many had been asked `before`, as whoever counts it saw; the question itself is in the recording. */
export type QuestionGiven = { n: number; memberId: string; before?: number }

/** How many questions were asked of the employee; `left` null where the act sets no number. */
export type QuestionAnswer = { n: number; asked: number; left: number | null }

/**
 * Counts a question to the employee of an open item: at most as many as the act allows, fifteen under para 28. One that somebody
 * else counts at the same moment is not counted twice.
 *
 * @example askQuestion(afterFifteen, { n: 1, memberId: 'b' }).cite //=> ['para 28']
 */
export const askQuestion = (state: MeetingState, given: QuestionGiven): Verdict<QuestionAnswer> => {
  const { n, memberId } = given
  const item = itemOf(state, n)
  const { questions: rule } = rulesetOf(state.ruleset).interview
  if (item?.status !== 'opened') return refused(`item ${n} is not open`)
  if (item.attendance !== 'came') return refused('the employee is absent: nobody is asked')
  if (!state.attendance?.present.includes(memberId) || item.recused.includes(memberId))
    return refused(`${memberId} is absent or recused; members present ask`)
  const before = item.questions ?? 0
  if (given.before !== undefined && given.before !== before)
    return refused(`a question was counted meanwhile; ${before} were asked so far; look again`)
  const asked = before + 1
  if (rule && asked > rule.atMost)
    return refused(`the employee was asked ${rule.atMost} questions already`, rule.cite)
  return lawful(
    { n, asked, left: rule ? rule.atMost - asked : null },
    { event: 'QuestionAsked', data: { n, memberId }, cite: rule ? [rule.cite] : [] },
  )
}

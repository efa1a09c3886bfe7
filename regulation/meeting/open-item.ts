import { parseCivilDate } from '../civil-date.ts'
import { judgeAnnouncement } from '../commission/announcement.ts'
import { judgeQuorum } from '../commission/quorum.ts'
import { type Refusal, refused } from '../commission/ruling.ts'
import { options } from '../options/options.ts'
import { recusedFrom } from '../recusal/recuse-member.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { Voting } from './meeting-event.ts'
import {
  ABSENCE_ANSWERS,
  type CaseStanding,
  itemOf,
  type MeetingItem,
  type MeetingState,
  votersOn,
} from './meeting-state.ts'
import { lawful, type Verdict } from './verdict.ts'

/** The item, how its case stands, whether the employee came, and who is recused from it. */
export type ItemGiven = {
  n: number
  standing: CaseStanding
  employee: 'came' | 'absent'
  recused: readonly string[]
}

/** What the commission votes on first, and among what. */
export type ItemAnswer = Voting & { n: number; round: number }

/**
 * Opens an item: only with quorum, after the employee has seen the profile (or refused before witnesses), and when
 * the announcement has been out long enough. Of an absent employee the commission first judges the reason.
 *
 * @example openItem(opened, { n: 1, standing: { admitted: true, profileSeen: null }, employee: 'came', recused: [] })
 * //=> { outcome: 'refused', reason: 'the employee has not seen the profile …', cite: ['para 13'] }
 */
export const openItem = (state: MeetingState, asked: ItemGiven): Verdict<ItemAnswer> => {
  const ruleset = rulesetOf(state.ruleset)
  const item = itemOf(state, asked.n)
  if (!item) return refused(`there is no item ${asked.n} on the agenda`)
  const given = { ...asked, recused: [...new Set([...recusedFrom(item), ...asked.recused])] }
  const refusal =
    sittingRefusal(state, item) ?? seatsRefusal(state, given, ruleset) ?? fileRefusal(state, given, ruleset)
  if (refusal) return refusal
  const voting = firstQuestion(item, given, ruleset)
  return lawful(
    { n: item.n, round: 1, ...voting },
    { event: 'ItemOpened', data: { ...given, voting }, cite: voting.cite },
  )
}

const sittingRefusal = (state: MeetingState, item: MeetingItem): Refusal | null => {
  if (state.status !== 'opened') return refused('the meeting is not open')
  const other = state.items.find(({ status }) => status === 'opened')
  if (other) return refused(`item ${other.n} is open; one item at a time`)
  return item.status === 'waiting' ? null : refused(`item ${item.n} is ${item.status} already`)
}

const seatsRefusal = (state: MeetingState, given: ItemGiven, { commission }: Ruleset): Refusal | null => {
  const foreign = given.recused.find((id) => !state.composition.includes(id))
  if (foreign) return refused(`${foreign} is not of the composition and cannot be recused`)
  const item = itemOf(state, given.n)
  const voters = item ? votersOn(state, { ...item, recused: given.recused }) : []
  const quorum = judgeQuorum({ present: voters.length, composition: state.composition.length }, commission)
  return quorum.outcome === 'refused' ? quorum : null
}

const fileRefusal = (state: MeetingState, { standing }: ItemGiven, ruleset: Ruleset): Refusal | null => {
  if (standing.profileSeen === null)
    return refused(
      'the employee has not seen the profile, and no refusal before witnesses is on record',
      ...(ruleset.terms.familiarisation ? [ruleset.terms.familiarisation.cite] : []),
    )
  const announcement = judgeAnnouncement(
    {
      announcedOn: state.announcedOn === null ? null : parseCivilDate(state.announcedOn),
      heldOn: parseCivilDate(state.heldOn),
    },
    ruleset.interview,
  )
  return announcement.outcome === 'refused' ? announcement : null
}

const firstQuestion = (item: MeetingItem, { employee, standing }: ItemGiven, ruleset: Ruleset): Voting =>
  employee === 'absent'
    ? { question: 'absence', options: ABSENCE_ANSWERS, cite: [ruleset.certification.goodReason.cite] }
    : decisionQuestion({ ...item, standing }, 'came', ruleset)

/** The decisions among which the commission chooses, by round, admission and attendance. */
export const decisionQuestion = (
  { kind, round, standing }: Pick<MeetingItem, 'kind' | 'round' | 'standing'>,
  attendance: 'came' | 'absent-without-good-reason',
  ruleset: Ruleset,
): Voting => ({
  question: 'decision',
  ...options({
    ruleset,
    kind,
    round,
    admitted: standing?.admitted ?? false,
    attended: attendance === 'came',
  }),
})

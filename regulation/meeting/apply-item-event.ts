import type { MeetingEvent, MeetingEventData, Voting } from './meeting-event.ts'
import type { Ballot, CountedRound, MeetingItem } from './meeting-state.ts'

/** The events of one item of the agenda. */
export type ItemEvent = Extract<
  MeetingEvent,
  {
    event:
      | 'ItemDropped'
      | 'MemberRecused'
      | 'DossierOpened'
      | 'ItemOpened'
      | 'QuestionAsked'
      | 'VoteCast'
      | 'RoundCounted'
      | 'AbsenceFoundWithoutGoodReason'
      | 'ItemDecided'
      | 'ItemPutOff'
  }
>

/** The item after one more event of its own. @example applyToItem(item, { event: 'ItemDropped', data: { n: 1 } }).status //=> 'dropped' */
export const applyToItem = (item: MeetingItem, event: ItemEvent): MeetingItem => {
  switch (event.event) {
    case 'ItemDropped':
      return { ...item, status: 'dropped' }
    case 'MemberRecused': {
      const { n: _, ...recusal } = event.data
      return { ...item, recusals: [...(item.recusals ?? []), recusal] }
    }
    case 'DossierOpened': {
      const { n: _, ...opening } = event.data
      return { ...item, dossierOpened: [...(item.dossierOpened ?? []), opening] }
    }
    case 'ItemOpened': {
      const { standing, employee, recused, voting } = event.data
      return {
        ...item,
        status: 'opened',
        standing,
        attendance: employee,
        recused,
        ballot: firstBallot(voting),
      }
    }
    case 'QuestionAsked':
      return { ...item, questions: (item.questions ?? 0) + 1, questionsBy: asked(item, event.data.memberId) }
    case 'VoteCast':
      return withVote(item, event.data)
    case 'RoundCounted': {
      const { n: _, ...counted } = event.data
      return { ...item, rounds: [...item.rounds, counted], ballot: nextBallot(counted, item.ballot) }
    }
    case 'AbsenceFoundWithoutGoodReason':
      return { ...item, attendance: 'absent-without-good-reason', ballot: firstBallot(event.data.voting) }
    case 'ItemDecided': {
      const { n: _, ...decided } = event.data
      return { ...item, status: 'decided', ballot: null, decided }
    }
    case 'ItemPutOff':
      return putOff(item, event.data)
  }
}

const putOff = (item: MeetingItem, { reason, ground }: MeetingEventData<'ItemPutOff'>): MeetingItem => ({
  ...item,
  status: 'put-off',
  ballot: null,
  putOff: reason,
  ...(ground && { postponedFor: ground }),
})

const firstBallot = (voting: Voting): Ballot => ({
  ...voting,
  round: 1,
  votes: {},
})

const nextBallot = (counted: CountedRound, ballot: Ballot | null): Ballot | null =>
  counted.outcome === 'revote' && ballot
    ? { ...ballot, round: counted.round + 1, options: counted.among, votes: {}, enteredByIds: [] }
    : null

const asked = ({ questionsBy = {} }: MeetingItem, memberId: string): Record<string, number> => ({
  ...questionsBy,
  [memberId]: (questionsBy[memberId] ?? 0) + 1,
})

const withVote = (
  item: MeetingItem,
  { memberId, option, enteredById }: MeetingEventData<'VoteCast'>,
): MeetingItem => {
  const { ballot } = item
  if (!ballot) return item
  const entered = enteredById && { enteredByIds: [...(ballot.enteredByIds ?? []), enteredById] }
  return { ...item, ballot: { ...ballot, votes: { ...ballot.votes, [memberId]: option }, ...entered } }
}

import type { MeetingEvent, MeetingEventData, Voting } from './meeting-event.ts'
import type { Ballot, CountedRound, MeetingItem, MeetingState, Minutes } from './meeting-state.ts'

/**
 * The state after one more event: the fold by which a meeting is known, in the workflow and in what is read of it.
 *
 * @example applyMeetingEvent(state, { event: 'MeetingAnnounced', data: { announcedOn: '2027-04-01' } }).announcedOn
 * //=> '2027-04-01'
 */
export const applyMeetingEvent = (state: MeetingState, event: MeetingEvent): MeetingState => {
  switch (event.event) {
    case 'MeetingCalled':
      return calledMeeting(event.data)
    case 'MeetingAnnounced':
      return { ...state, announcedOn: event.data.announcedOn }
    case 'AttendanceRecorded':
      return { ...state, attendance: event.data }
    case 'MeetingOpened':
      return { ...state, status: 'opened' }
    case 'MeetingNotHeld':
      return { ...state, status: 'not-held' }
    case 'MeetingClosed':
      return { ...state, status: 'closed', minutes: openMinutes(event.data) }
    case 'MinutesReminded':
      return withMinutes(state, () => ({ reminded: 'reminded' }))
    case 'MinutesLimitMissed':
      return withMinutes(state, () => ({ limit: 'missed' }))
    case 'MinutesSigned':
      return withMinutes(state, ({ signed }) => ({
        signed: [...signed, { signerId: event.data.signerId, on: event.data.on }],
      }))
    case 'MinutesCompleted':
      return withMinutes(state, () => ({ completedOn: event.data.on }))
    default:
      return withItem(state, event.data.n, (item) => applyToItem(item, event))
  }
}

/** The state of a meeting that was just called. */
export const calledMeeting = ({ agenda, ...called }: MeetingEventData<'MeetingCalled'>): MeetingState => ({
  ...called,
  status: 'called',
  attendance: null,
  minutes: null,
  items: agenda.map((item) => ({
    ...item,
    status: 'waiting',
    standing: null,
    attendance: null,
    recusals: [],
    questions: 0,
    recused: [],
    ballot: null,
    rounds: [],
    decided: null,
    putOff: null,
  })),
})

type ItemEvent = Extract<
  MeetingEvent,
  {
    event:
      | 'ItemDropped'
      | 'MemberRecused'
      | 'ItemOpened'
      | 'QuestionAsked'
      | 'VoteCast'
      | 'RoundCounted'
      | 'AbsenceFoundWithoutGoodReason'
      | 'ItemDecided'
      | 'ItemPutOff'
  }
>

const applyToItem = (item: MeetingItem, event: ItemEvent): MeetingItem => {
  switch (event.event) {
    case 'ItemDropped':
      return { ...item, status: 'dropped' }
    case 'MemberRecused': {
      const { n: _, ...recusal } = event.data
      return { ...item, recusals: [...(item.recusals ?? []), recusal] }
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
      return { ...item, questions: (item.questions ?? 0) + 1 }
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
      return { ...item, status: 'put-off', ballot: null, putOff: event.data.reason }
  }
}

const firstBallot = (voting: Voting): Ballot => ({
  ...voting,
  round: 1,
  votes: {},
})

const nextBallot = (counted: CountedRound, ballot: Ballot | null): Ballot | null =>
  counted.outcome === 'revote' && ballot
    ? { ...ballot, round: counted.round + 1, options: counted.among, votes: {} }
    : null

const withVote = (item: MeetingItem, { memberId, option }: MeetingEventData<'VoteCast'>): MeetingItem =>
  item.ballot
    ? { ...item, ballot: { ...item.ballot, votes: { ...item.ballot.votes, [memberId]: option } } }
    : item

const withItem = (
  state: MeetingState,
  n: number,
  change: (item: MeetingItem) => MeetingItem,
): MeetingState => ({
  ...state,
  items: state.items.map((item) => (item.n === n ? change(item) : item)),
})

const openMinutes = ({ minutesLimitOn, signers }: MeetingEventData<'MeetingClosed'>): Minutes => ({
  limitOn: minutesLimitOn,
  signers,
  signed: [],
  reminded: 'not-yet',
  limit: 'open',
  completedOn: null,
})

const withMinutes = (state: MeetingState, change: (minutes: Minutes) => Partial<Minutes>): MeetingState =>
  state.minutes ? { ...state, minutes: { ...state.minutes, ...change(state.minutes) } } : state

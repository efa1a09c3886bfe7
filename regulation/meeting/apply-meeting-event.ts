import { applyToItem } from './apply-item-event.ts'
import type { MeetingEvent, MeetingEventData } from './meeting-event.ts'
import type { Attendance, MeetingItem, MeetingState, Minutes } from './meeting-state.ts'
import type { PaperSitting } from './sittings.ts'

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
      return attended(state, event.data)
    case 'MeetingOpened':
    case 'MeetingResumed':
      return { ...state, status: 'opened' }
    case 'MeetingNotHeld':
    case 'MeetingCancelled':
      return { ...state, status: 'not-held' }
    case 'MeetingAdjourned':
      return adjourned(state, event.data)
    case 'MeetingHeldOnPaper':
      return { ...state, paper: { ...event.data, reminded: 'not-yet', scans: [] } }
    case 'PaperScanned':
      return withPaper(state, ({ scans }) => ({ scans: [...scans, event.data] }))
    case 'PaperEntryReminded':
      return withPaper(state, () => ({ reminded: 'reminded' }))
    case 'OpinionFiled':
      return { ...state, opinions: [...(state.opinions ?? []), event.data] }
    case 'MeetingClosed':
      return { ...state, status: 'closed', minutes: openMinutes(event.data) }
    case 'MinutesReminded':
      return withMinutes(state, () => ({ reminded: 'reminded' }))
    case 'MinutesLimitMoved':
      return withMinutes(state, () => ({ limitOn: event.data.limitOn, reminded: 'not-yet' }))
    case 'MinutesLimitMissed':
      return withMinutes(state, () => ({ limit: 'missed' }))
    case 'MinutesLimitKept':
      return withMinutes(state, () => ({ limit: 'open' }))
    case 'MinutesSigned':
      return withMinutes(state, ({ signed }) => ({
        signed: [...signed, { signerId: event.data.signerId, on: event.data.on }],
      }))
    case 'MinutesScanned':
      return withMinutes(state, ({ scans = [] }) => ({ scans: [...scans, event.data] }))
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
    recusals: item.recusals ?? [],
    questions: 0,
    recused: [],
    ballot: null,
    rounds: [],
    decided: null,
    putOff: null,
  })),
})

const attended = (state: MeetingState, attendance: Attendance): MeetingState => ({
  ...state,
  attendance,
  everPresent: [...new Set([...(state.everPresent ?? []), ...attendance.present])],
})

/** The day moves on to the next sitting, which is held in the system unless it is said to be on paper again. */
const adjourned = (
  state: MeetingState,
  { startsAt: _hour, place: _place, ...adjournment }: MeetingEventData<'MeetingAdjourned'>,
): MeetingState => ({
  ...state,
  status: 'adjourned',
  heldOn: adjournment.resumesOn,
  paper: null,
  adjournments: [...(state.adjournments ?? []), adjournment],
})

const withPaper = (
  state: MeetingState,
  change: (paper: PaperSitting) => Partial<PaperSitting>,
): MeetingState => (state.paper ? { ...state, paper: { ...state.paper, ...change(state.paper) } } : state)

const withItem = (
  state: MeetingState,
  n: number,
  change: (item: MeetingItem) => MeetingItem,
): MeetingState => ({
  ...state,
  items: state.items.map((item) => (item.n === n ? change(item) : item)),
})

const openMinutes = ({ minutesLimitOn, signers, closedOn }: MeetingEventData<'MeetingClosed'>): Minutes => ({
  limitOn: minutesLimitOn,
  signers,
  ...(closedOn && { closedOn }),
  signed: [],
  reminded: 'not-yet',
  limit: 'open',
  completedOn: null,
})

const withMinutes = (state: MeetingState, change: (minutes: Minutes) => Partial<Minutes>): MeetingState =>
  state.minutes ? { ...state, minutes: { ...state.minutes, ...change(state.minutes) } } : state

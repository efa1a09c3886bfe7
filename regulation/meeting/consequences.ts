import type { Cite } from '../cite.ts'
import type { Decided, FactData } from '../course/facts.ts'
import type { CitedMeetingEvent, MeetingEventData } from './meeting-event.ts'
import { type ItemStatus, itemOf, type MeetingItem, type MeetingState } from './meeting-state.ts'

type Told = 'called' | 'adjourned' | 'meeting-dropped' | 'decided' | 'not-decided' | 'minutes-signed'

/** A fact that the meeting tells a case: to which workflow, what, and on which day it happened. */
export type Telling = {
  [Kind in Told]: { caseWorkflowId: string; kind: Kind; occurredOn: string; data: FactData[Kind] }
}[Told]

/** A notice that the meeting sends; `role` is resolved to a person unless `recipientId` names one. */
export type MeetingNotice = {
  kind: 'meeting-call' | 'meeting-adjourned' | 'meeting-cancelled' | 'minutes-due' | 'limit-missed'
  role: 'member' | 'secretary' | 'chairman' | 'personnel'
  recipientId: string | null
  params: Record<string, string | number>
  cite: readonly Cite[]
}

/**
 * What an event of a meeting has the cases told. `state` is the one after the event.
 *
 * @example tellingsOf(state, { event: 'ItemPutOff', data: { n: 1, reason: 'undecided' }, cite: [] })[0]?.kind
 * //=> 'not-decided'
 */
export const tellingsOf = (state: MeetingState, event: CitedMeetingEvent): Telling[] => {
  const { meetingId, heldOn } = state
  if (event.event === 'ItemDecided')
    return toItem(state, event.data.n, (item) => decided(state, item, event.data))
  if (event.event === 'ItemPutOff')
    return toItem(state, event.data.n, ({ caseWorkflowId }) => ({
      caseWorkflowId,
      kind: 'not-decided',
      occurredOn: heldOn,
      data: { meetingId, heldOn, reason: event.data.reason },
    }))
  if (event.event === 'MeetingAnnounced')
    return toItems(state, 'waiting', ({ caseWorkflowId }) => ({
      caseWorkflowId,
      kind: 'called',
      occurredOn: event.data.announcedOn,
      data: { meetingId, heldOn, announcedOn: event.data.announcedOn },
    }))
  if (event.event === 'MeetingAdjourned')
    return toItems(state, 'waiting', ({ caseWorkflowId }) => ({
      caseWorkflowId,
      kind: 'adjourned',
      occurredOn: event.data.heldOn,
      data: { meetingId, heldOn: event.data.resumesOn, from: event.data.heldOn },
    }))
  if (event.event === 'MeetingCancelled')
    return toItems(state, 'waiting', ({ caseWorkflowId }) => ({
      caseWorkflowId,
      kind: 'meeting-dropped',
      occurredOn: heldOn,
      data: { meetingId, reason: 'meeting-cancelled' },
    }))
  if (event.event === 'MinutesCompleted')
    return toItems(state, 'decided', ({ caseWorkflowId }) => ({
      caseWorkflowId,
      kind: 'minutes-signed',
      occurredOn: event.data.on,
      data: { meetingId },
    }))
  return []
}

const toItems = (
  { items }: MeetingState,
  status: ItemStatus,
  tell: (item: MeetingItem) => Telling,
): Telling[] => items.filter((item) => item.status === status).map(tell)

const toItem = (state: MeetingState, n: number, tell: (item: MeetingItem) => Telling): Telling[] => {
  const item = itemOf(state, n)
  return item ? [tell(item)] : []
}

const decided = (
  state: MeetingState,
  item: MeetingItem,
  { decision, by, counts, grounds, recommendation }: MeetingEventData<'ItemDecided'>,
): Telling => {
  const data: Decided = {
    meetingId: state.meetingId,
    item: item.n,
    heldOn: state.heldOn,
    round: item.round,
    decision,
    by,
    counts,
    attended: item.attendance === 'came',
    grounds,
    recommendation,
    presidingId: state.attendance?.presidingId ?? state.chairmanId,
  }
  return { caseWorkflowId: item.caseWorkflowId, kind: 'decided', occurredOn: state.heldOn, data }
}

/**
 * Whom an event of a meeting has notified: the members of the call, all of them when it is dropped, the secretary of
 * minutes that are due, the chairman and the personnel service when their limit was missed.
 */
export const noticesOf = (
  state: MeetingState,
  event: CitedMeetingEvent,
  place: { startsAt: string; place: string },
): MeetingNotice[] => {
  const { heldOn, secretaryId, chairmanId } = state
  const { cite } = event
  switch (event.event) {
    case 'MeetingCalled': {
      const params = { meetingOn: heldOn, ...place, items: state.items.length }
      return everybody(state).map((who) => ({ kind: 'meeting-call', ...who, params, cite }))
    }
    case 'MeetingAdjourned': {
      const { resumesOn, startsAt, place: at, heldOn: previousMeetingOn } = event.data
      const params = { meetingOn: resumesOn, startsAt, place: at, previousMeetingOn }
      return everybody(state).map((who) => ({ kind: 'meeting-adjourned', ...who, params, cite }))
    }
    case 'MeetingCancelled':
      return cancelled(state, cite)
    case 'MeetingNotHeld':
      // Whoever came to a meeting without quorum knows that it was not held.
      return event.data.reason === 'empty-agenda' ? cancelled(state, cite) : []
    case 'PaperEntryReminded': {
      const params = { meetingOn: heldOn, limitOn: event.data.enterBy }
      return [{ kind: 'minutes-due', role: 'secretary', recipientId: secretaryId, params, cite }]
    }
    case 'MinutesReminded': {
      const params = { meetingOn: heldOn, limitOn: event.data.limitOn }
      return [{ kind: 'minutes-due', role: 'secretary', recipientId: secretaryId, params, cite }]
    }
    case 'MinutesLimitMissed': {
      const missed = {
        kind: 'limit-missed',
        params: { step: 'minutes', limitOn: event.data.limitOn },
        cite,
      } as const
      return [
        { ...missed, role: 'chairman', recipientId: chairmanId },
        { ...missed, role: 'personnel', recipientId: null },
      ]
    }
    default:
      return []
  }
}

const cancelled = (state: MeetingState, cite: readonly Cite[]): MeetingNotice[] =>
  everybody(state).map((who) => ({
    kind: 'meeting-cancelled',
    ...who,
    params: { meetingOn: state.heldOn },
    cite,
  }))

const everybody = ({ composition, chairmanId, secretaryId }: MeetingState) => [
  ...composition.map((recipientId) => ({
    role: recipientId === chairmanId ? ('chairman' as const) : ('member' as const),
    recipientId,
  })),
  { role: 'secretary' as const, recipientId: secretaryId },
]

import { almatyDay } from '../almaty-day.ts'
import type { CivilDate } from '../civil-date.ts'
import { type Arranged, arrange, startIsReached, startOf, type Violation } from './arrange.ts'
import { type CaseEvent, happened } from './events.ts'
import { clauseOf } from './rules-of-case.ts'
import type { Schedule, WishedSchedule } from './schedule.ts'
import type { CaseState } from './state.ts'
import { BY_ITSELF, go, later, type NewId, type Went } from './step.ts'

/** What a wish for dates led to: the answer, and the step where it was granted. */
export type Arrangement = { went: Went; arranged: Arranged }

type Wish = {
  key: string
  at: string
  actorId: string | null
  schedule: WishedSchedule
  actingOrderId?: string
}

/**
 * Sets or moves the dates of a case when that is lawful.
 *
 * A case that was called to a meeting on another day leaves it: `MeetingDropped` with the reason `dates-moved`. The
 * dates that hold already are granted without a step: nobody is told that they moved.
 *
 * @example setDates(state, { key, at, actorId, schedule: { earliest: true } }, newId).arranged.outcome //=> 'lawful'
 */
export const setDates = (state: CaseState, wish: Wish, newId: NewId): Arrangement => {
  const arranged = arrange(state, wish.schedule, wish.at)
  if (arranged.outcome === 'refused') return { went: { state, step: null }, arranged }
  const { meeting } = state.current
  const leaves = meeting !== null && meeting.heldOn !== arranged.schedule.meeting ? meeting.meetingId : null
  const today = almatyDay(later(state.now, wish.at))
  const dates = datesEvents(state, { arranged, today }, newId)
  const events = [
    ...(leaves === null
      ? []
      : [happened('MeetingDropped', { meetingId: leaves, reason: 'dates-moved' }, [])]),
    ...dates,
    ...arranged.breaches.map((breach) => recorded(state, breach)).filter((event) => isNew(state, event)),
  ]
  const { at: receivedAt, actorId, actingOrderId } = wish
  const source = { ...BY_ITSELF, receivedAt, actorId, ...(actingOrderId ? { actingOrderId } : {}) }
  const seen = [...state.seen, wish.key]
  const went = go({ ...state, now: later(state.now, wish.at), seen }, events, { newId, source })
  return { went, arranged }
}

type Lawful = Extract<Arranged, { outcome: 'lawful' }>

const datesEvents = (
  state: CaseState,
  { arranged: { schedule, noticeLimit }, today }: { arranged: Lawful; today: CivilDate },
  newId: NewId,
): CaseEvent[] => {
  const cite = clauseOf(state.frame, 'notice')
  const { schedule: earlier, notice } = state.current
  const begun = notice !== null && startIsReached(state, today)
  const start = begun ? notice.start : startOf(state, schedule)
  if (!earlier) return [happened('DatesSet', { schedule, start, noticeLimit, noticeId: newId() }, cite)]
  const holds =
    notice !== null &&
    notice.start === start &&
    (notice.servedOn === null || notice.servedOn <= notice.limit || notice.consentOn !== null)
  if (holds && state.current.newMeetingFor === null && isSame(schedule, earlier)) return []
  const noticeId = holds ? null : newId()
  return [
    happened(
      'DatesMoved',
      { schedule, start, noticeLimit, noticeId, previousMeeting: earlier.meeting },
      cite,
    ),
  ]
}

const isSame = (wished: Schedule, holding: Schedule): boolean =>
  (Object.keys(holding) as (keyof Schedule)[]).every((day) => wished[day] === holding[day])

/** A breach names its cause: that there was no quorum, for one (section 7). */
const recorded = ({ current }: CaseState, { step, limit, cite, message }: Violation): CaseEvent => {
  const { round, newMeetingFor } = current
  const reason = newMeetingFor === null ? {} : { reason: newMeetingFor }
  return happened('BreachRecorded', { step, round, limit, cause: message, ...reason }, cite)
}

const isNew = (state: CaseState, { data }: CaseEvent): boolean =>
  !state.breaches.some(
    (breach) => 'limit' in data && breach.limit === data.limit && 'step' in data && breach.step === data.step,
  )

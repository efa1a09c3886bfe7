import { almatyDay } from '../almaty-day.ts'
import { correctionFold } from './apply-correction.ts'
import { lifeFold } from './apply-life-event.ts'
import { overturned } from './apply-overturned.ts'
import type { CaseEvent, EventData, EventName } from './events.ts'
import { floorsAfter } from './floors.ts'
import { emptyRound, openedCase } from './open-case.ts'
import type { CaseState, DatesNotice, DecisionRecord, Profile, RoundState } from './state.ts'

type Fold = { [Name in EventName]: (state: CaseState, data: EventData[Name]) => CaseState }

const round = (state: CaseState, change: Partial<RoundState>): CaseState => ({
  ...state,
  current: { ...state.current, ...change },
})

const profile = (state: CaseState, change: Partial<Profile>): CaseState =>
  round(state, { profile: { ...state.current.profile, ...change } })

const notice = (state: CaseState, change: Partial<DatesNotice>): CaseState =>
  state.current.notice ? round(state, { notice: { ...state.current.notice, ...change } }) : state

const served = (state: CaseState, noticeId: string): CaseState => ({
  ...state,
  byHand: state.byHand.filter((waiting) => waiting.noticeId !== noticeId),
})

const satisfied = (state: CaseState, kind: string): CaseState => ({
  ...state,
  byHand: state.byHand.filter((waiting) => waiting.kind !== kind),
})

const decision = (state: CaseState, of: number, change: Partial<DecisionRecord>): CaseState => ({
  ...satisfied(state, 'decision-made'),
  decisions: state.decisions.map((each) => (each.round === of ? { ...each, ...change } : each)),
})

/** Dates that moved: what is done keeps its mark, open limits stay out of the past. */
const moved = (
  state: CaseState,
  { schedule, noticeId, start, noticeLimit }: EventData['DatesMoved'],
): CaseState => {
  const earlier = state.current.notice
  const renewed: DatesNotice | null =
    noticeId === null
      ? earlier
      : { noticeId, start, limit: noticeLimit, servedOn: null, consentOn: earlier?.consentOn ?? null }
  const after = round(state, {
    schedule,
    scheduleVersion: state.current.scheduleVersion + 1,
    notice: renewed,
    newMeetingFor: null,
  })
  return round(after, { floors: floorsAfter(state, after, almatyDay(state.now).toString()) })
}

/** The meeting goes on on another day: the case moves with it, and what is done keeps its mark. */
const adjourned = (state: CaseState, { heldOn }: EventData['MeetingAdjourned']): CaseState => {
  const { schedule, meeting, scheduleVersion } = state.current
  if (!schedule || !meeting) return state
  const after = round(state, {
    schedule: { ...schedule, meeting: heldOn },
    scheduleVersion: scheduleVersion + 1,
    meeting: { ...meeting, heldOn },
  })
  return round(after, { floors: floorsAfter(state, after, almatyDay(state.now).toString()) })
}

const FOLD: Fold = {
  CaseOpened: (_, { frame }) => openedCase(frame),
  TimingApproved: (state, { from, to }) => ({ ...state, frame: { ...state.frame, timing: { from, to } } }),
  DatesSet: (state, { schedule, noticeId, start, noticeLimit }) =>
    round(state, {
      schedule,
      scheduleVersion: 1,
      notice: { noticeId, start, limit: noticeLimit, servedOn: null, consentOn: null },
    }),
  DatesMoved: moved,
  NoticeSettled: (state, { noticeId, kind, outcome }) => ({
    ...served(state, noticeId),
    byHand: [...served(state, noticeId).byHand, { noticeId, kind, outcome }],
  }),
  NoticeServed: (state, { noticeId, on }) => servedOn(served(state, noticeId), noticeId, on),
  NoticeRefused: (state, { noticeId, on }) => servedOn(served(state, noticeId), noticeId, on),
  ShorterNoticeConsented: (state, { on }) => notice(state, { consentOn: on }),
  ProfileSubmitted: (state, { on, version }) =>
    profile(state, { submittedOn: on, version, returnedOn: null, familiarisedOn: null, refusal: null }),
  ProfileReturned: (state, { on }) =>
    profile(satisfied(state, 'profile-ready'), { submittedOn: null, returnedOn: on, familiarisedOn: null }),
  ProfileFamiliarised: (state, { on }) => profile(satisfied(state, 'profile-ready'), { familiarisedOn: on }),
  ProfileSignatureRefused: (state, { on, witnesses }) =>
    profile(satisfied(state, 'profile-ready'), { familiarisedOn: on, refusal: { on, witnesses } }),
  DisagreementFiled: (state, { on }) => round(state, { disagreementOn: on }),
  InformationReceived: (state, { on }) => round(state, { informationOn: on }),
  SessionHeld: (state, { on }) => round(state, { sessionOn: on }),
  StageHeld: (state, { on, result }) =>
    round(state, { stages: { ...state.current.stages, [result.stage]: { on, result, missed: null } } }),
  StageMissed: (state, { stage, on, reason }) =>
    stage === 'interview'
      ? state
      : round(state, { stages: { ...state.current.stages, [stage]: { on, result: null, missed: reason } } }),
  DossierSent: (state, { on, missing }) => round(state, { dossier: { sentOn: on, missing } }),
  MeetingCalled: (state, meeting) => round(state, { meeting, newMeetingFor: null }),
  MeetingAdjourned: adjourned,
  MeetingDropped: (state, { reason }) => round(state, { meeting: null, newMeetingFor: reason }),
  DecisionPutOff: (state, { reason }) => round(state, { meeting: null, newMeetingFor: reason }),
  DecisionMade: (state, decided) => ({
    ...round(state, { newMeetingFor: null }),
    decisions: [
      ...state.decisions,
      {
        round: state.current.round,
        on: decided.heldOn,
        decision: decided.decision,
        decided,
        acquaintedOn: null,
        refusal: null,
        minutesOn: null,
      },
    ],
  }),
  MinutesSigned: (state, { on, meetingId }) => ({
    ...state,
    decisions: state.decisions.map((each) =>
      each.decided.meetingId === meetingId ? { ...each, minutesOn: on } : each,
    ),
  }),
  DecisionAcquainted: (state, { on, round: of }) => decision(state, of, { acquaintedOn: on }),
  DecisionSignatureRefused: (state, { on, witnesses, round: of }) =>
    decision(state, of, { acquaintedOn: on, refusal: { on, witnesses } }),
  SecondRoundOpened: (state, { initialDecisionOn, window }) => ({
    ...state,
    byHand: state.byHand.filter(({ kind }) => kind === 'decision-made'),
    earlier: state.current,
    current: emptyRound({ round: 2, window, initialDecisionOn }),
  }),
  DecisionOverturned: overturned,
  CaseClosed: (state, { on, outcome }) => ({ ...state, status: 'closed', closedOn: on, outcome, byHand: [] }),
  Reminded: (state, { key }) => ({ ...state, passed: [...state.passed, key] }),
  LimitMissed: (state, { step, round: of, limit }) => breached(state, { step, round: of, limit }),
  BreachRecorded: (state, { step, round: of, limit }) => breached(state, { step, round: of, limit }),
  BreachWithdrawn: (state, { step, round: of, limit }) => ({
    ...state,
    breaches: state.breaches.map((breach) =>
      breach.step === step && breach.round === of && breach.limit === limit
        ? { ...breach, withdrawn: true }
        : breach,
    ),
  }),
  CalendarAmended: (state, { calendar }) => {
    const after = { ...state, frame: { ...state.frame, calendar } }
    return round(after, { floors: floorsAfter(state, after, almatyDay(state.now).toString()) })
  },
  MeetingDayConfirmed: (state, { on }) => round(state, { dayOffConfirmed: on }),
  ...lifeFold,
  ...correctionFold,
  FactRefused: (state) => state,
}

const servedOn = (state: CaseState, noticeId: string, on: string): CaseState =>
  state.current.notice?.noticeId === noticeId ? notice(state, { servedOn: on }) : state

const breached = (
  state: CaseState,
  { step, round: of, limit }: Pick<EventData['LimitMissed'], 'step' | 'round' | 'limit'>,
): CaseState => ({
  ...state,
  breaches: [...state.breaches, { step, round: of, limit, withdrawn: false }],
})

/**
 * A case after one more event: the fold of its log.
 *
 * @example apply(state, happened('DisagreementFiled', { on: '2027-06-01' }, ['para 14'])).current.disagreementOn
 * //=> '2027-06-01'
 */
export const apply = (state: CaseState, event: CaseEvent): CaseState => {
  const fold = FOLD[event.event] as (state: CaseState, data: CaseEvent['data']) => CaseState
  return fold(state, event.data)
}

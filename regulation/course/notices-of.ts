import { appealLimit } from '../appeal/appeal-rules.ts'
import type { QueuedNotice } from './case-step.ts'
import { type CorrectionTold, tellCorrection } from './correction-told.ts'
import type { CaseEvent, EventData, EventName } from './events.ts'
import type { JsonValue } from './facts.ts'
import { lastDayToDisagree } from './judge-profile.ts'
import { acquaintanceLimit, limitsOf } from './limits.ts'
import { clauseOf } from './rules-of-case.ts'
import type { Schedule } from './schedule.ts'
import type { CaseState } from './state.ts'

/** A notice before it has an id, unless the event gave it one. */
type Draft = Omit<QueuedNotice, 'id' | 'recipientId' | 'cite'> & { id?: string; cite?: readonly string[] }

type Drafts = { [Name in EventName]?: (state: CaseState, data: EventData[Name]) => Draft[] }

const startAndStages = (start: string, { fitness, testing, study, polygraph, meeting }: Schedule) => ({
  startOn: start,
  fitnessOn: fitness,
  testingOn: testing,
  studyOn: study,
  polygraphOn: polygraph,
  meetingOn: meeting,
})

/** The direct head is told at once what he owes and by when. */
const profileDue = (state: CaseState): Draft[] => {
  const limit = limitsOf(state).of.profile
  if (!limit || state.current.profile.submittedOn !== null) return []
  const params = { limitOn: limit.limit, advisedOn: limit.advised, meetingOn: meetingOf(state) }
  return [{ kind: 'profile-due', role: 'directHead', params, cite: limit.cite }]
}

const meetingOf = (state: CaseState): JsonValue => state.current.schedule?.meeting ?? null

/** Which notice reminds of which step. */
const REMINDERS: Readonly<Record<string, string>> = {
  profile: 'profile-due',
  familiarisation: 'familiarise-due',
  dossier: 'dossier-due',
  schedule: 'schedule-due',
  acquaintance: 'acquaintance-due',
  announcement: 'announcement-due',
}

const reminded = (state: CaseState, { step, limit, role }: EventData['Reminded']): Draft[] => {
  if (role === 'employee') return [{ kind: 'stage-reminder', role, params: { stage: step, stageOn: limit } }]
  if (step === 'notice')
    return [
      { kind: 'service-by-hand', role, params: { noticeKind: 'dates-set', cause: null, limitOn: limit } },
    ]
  const kind = REMINDERS[step]
  const decidedOn = step === 'acquaintance' ? (state.decisions.at(-1)?.on ?? null) : null
  const params = { limitOn: limit, meetingOn: meetingOf(state), round: state.current.round, decidedOn }
  return kind ? [{ kind, role, params }] : []
}

/** Who is told of a missed limit beside the personnel service: the superior of whoever is late. */
const SUPERIOR: Readonly<Record<string, string>> = {
  employee: 'directHead',
  directHead: 'superior',
  secretary: 'personnel',
}

const limitMissed = (_: CaseState, { step, limit, role }: EventData['LimitMissed']): Draft[] =>
  [...new Set(['personnel', SUPERIOR[role] ?? 'head'])].map((told) => ({
    kind: 'limit-missed',
    role: told,
    params: { step, limitOn: limit },
  }))

const decisionMade = (state: CaseState, heldOn: string, decisions = state.decisions.slice(-1)): Draft[] =>
  decisions.map((decision) => ({
    kind: 'decision-made',
    role: 'employee',
    params: {
      decidedOn: heldOn,
      limitOn: acquaintanceLimit(state.frame, decision).limit,
      appealUntil: appealLimit(state.frame, { on: decision.on, acquaintedOn: null }),
    },
    cite: clauseOf(state.frame, 'acquaintance'),
  }))

/** The employee is told of each correction, and of another decision than the one that he was told of. */
const recordCorrected = (state: CaseState, right: EventData['RecordCorrected']): Draft[] => [
  corrected(tellCorrection(right)),
  ...correctedVote(state, right),
]

const corrected = (params: CorrectionTold): Draft => ({ kind: 'record-corrected', role: 'employee', params })

const correctedVote = (state: CaseState, right: EventData['RecordCorrected']): Draft[] => {
  if (right.corrects !== 'ballot') return []
  const { decision } = right.was as { decision: string }
  const stands = state.decisions.findLast(({ round }) => right.round === undefined || round === right.round)
  return stands && stands.decision !== decision ? decisionMade(state, stands.on, [stands]) : []
}

/** Everyone whose open limit an amended calendar moved is told of the new one. */
const calendarAmended = (_: CaseState, { moves = [] }: EventData['CalendarAmended']): Draft[] =>
  moves
    .filter(({ which }) => which === 'limit')
    .map(({ step, role, to, cite }) => ({
      ...{ kind: 'limit-moved', role, params: { movedStep: step, limitOn: to }, cite },
    }))

const DRAFTS: Drafts = {
  DatesSet: (state, { schedule, start, noticeId, noticeLimit }) => [
    {
      id: noticeId,
      kind: 'dates-set',
      role: 'employee',
      params: { ...startAndStages(start, schedule), limitOn: noticeLimit },
    },
    ...profileDue(state),
  ],
  DatesMoved: (state, { schedule, start, noticeId, previousMeeting }) => [
    {
      ...(noticeId === null ? {} : { id: noticeId }),
      kind: 'dates-moved',
      role: 'employee',
      params: { ...startAndStages(start, schedule), previousMeetingOn: previousMeeting },
    },
    ...profileDue(state),
  ],
  MeetingAdjourned: (state, { from }) => {
    const { schedule, notice } = state.current
    if (!schedule) return []
    const params = { ...startAndStages(notice?.start ?? schedule.meeting, schedule), previousMeetingOn: from }
    return [{ kind: 'dates-moved', role: 'employee', params }]
  },
  MeetingDropped: (state, { reason }) =>
    reason === 'meeting-cancelled'
      ? [{ kind: 'hearing-cancelled', role: 'employee', params: { meetingOn: meetingOf(state) } }]
      : [],
  // Whoever called the meeting after a disagreement was filed has its chairman told of it.
  MeetingCalled: (state, { heldOn }) =>
    state.current.disagreementOn === null
      ? []
      : [
          {
            kind: 'disagreement-filed',
            role: 'chairman',
            params: { filedOn: state.current.disagreementOn, meetingOn: heldOn },
          },
        ],
  NoticeSettled: (state, { noticeId, kind, outcome }) =>
    noticeId === state.current.notice?.noticeId
      ? [
          {
            kind: 'service-by-hand',
            role: 'personnel',
            params: { noticeKind: kind, cause: causeOf(outcome), limitOn: state.current.notice.limit },
          },
        ]
      : [],
  ProfileSubmitted: (state) => [
    {
      kind: 'profile-ready',
      role: 'employee',
      params: {
        limitOn: limitsOf(state).of.familiarisation?.limit ?? null,
        disagreeUntil: limitsOf(state).of.disagreement?.limit ?? lastDayToDisagree(state) ?? null,
      },
      cite: clauseOf(state.frame, 'familiarisation'),
    },
  ],
  DisagreementFiled: (state, { on }) =>
    (state.current.meeting ? ['chairman', 'personnel'] : ['personnel']).map((role) => ({
      kind: 'disagreement-filed',
      role,
      params: { filedOn: on, meetingOn: meetingOf(state) },
    })),
  DecisionMade: (state, { heldOn }) => decisionMade(state, heldOn),
  RecordCorrected: recordCorrected,
  CalendarAmended: calendarAmended,
  SecondRoundOpened: (_, { window }) => [
    {
      kind: 'second-round-opened',
      role: 'employee',
      params: { repeatedFrom: window.from, repeatedTo: window.to },
    },
  ],
  CaseClosed: (_, { on }) => [{ kind: 'case-closed', role: 'employee', params: { closedOn: on } }],
  CaseEnded: (_, { on, reason, correction }) => {
    if (reason === 'death') return []
    if (correction !== undefined) return [corrected({ corrected: 'opened-in-error', correction })]
    return [{ kind: 'case-closed', role: 'employee', params: { closedOn: on } }]
  },
  Reminded: reminded,
  LimitMissed: limitMissed,
}

const CAUSES: Readonly<Record<string, string>> = {
  refused: 'refused',
  unknown: 'unknown',
  accepted: 'no-consent',
  'by-hand': 'no-address',
}

const causeOf = (outcome: string): string | null => CAUSES[outcome] ?? null

/**
 * The notices that an event sends, in the state that it led to.
 *
 * @param newId a new uuid with each call
 * @example noticesOf(state, event, newId).map(({ kind, role }) => ({ kind, role }))
 * //=> [{ kind: 'dates-set', role: 'employee' }, { kind: 'profile-due', role: 'directHead' }]
 */
export const noticesOf = (state: CaseState, event: CaseEvent, newId: () => string): QueuedNotice[] => {
  const drafts = DRAFTS[event.event] as ((state: CaseState, data: CaseEvent['data']) => Draft[]) | undefined
  return (drafts?.(state, event.data) ?? []).map(({ id, cite, ...draft }) => ({
    ...draft,
    id: id ?? newId(),
    recipientId: null,
    cite: cite ?? event.cite,
  }))
}

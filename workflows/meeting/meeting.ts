import type { SignalDefinition, UpdateDefinition } from '@temporalio/common'
import { condition, continueAsNew, log, setHandler, workflowInfo } from '@temporalio/workflow'
import { almatyDay } from '../../regulation/almaty-day.ts'
import { amendedCalendar } from '../../regulation/calendar/amended-calendar.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { askQuestion } from '../../regulation/interview/ask-question.ts'
import { adjournMeeting } from '../../regulation/meeting/adjourn-meeting.ts'
import { amendMinutes } from '../../regulation/meeting/amend-minutes.ts'
import { announceMeeting } from '../../regulation/meeting/announce.ts'
import { cancelMeeting } from '../../regulation/meeting/cancel-meeting.ts'
import { castVote } from '../../regulation/meeting/cast-vote.ts'
import { closeItem } from '../../regulation/meeting/close-item.ts'
import { closeMeeting } from '../../regulation/meeting/close-meeting.ts'
import { dropItem } from '../../regulation/meeting/drop-item.ts'
import { fileOpinion } from '../../regulation/meeting/file-opinion.ts'
import { holdOnPaper, scanPaper } from '../../regulation/meeting/hold-on-paper.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { isOver, nextMoment } from '../../regulation/meeting/moments.ts'
import { openDossier } from '../../regulation/meeting/open-dossier.ts'
import { openItem } from '../../regulation/meeting/open-item.ts'
import { postponeItem } from '../../regulation/meeting/postpone-item.ts'
import { recordAttendance } from '../../regulation/meeting/record-attendance.ts'
import { signMinutes } from '../../regulation/meeting/sign-minutes.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'
import { recuseMember } from '../../regulation/recusal/recuse-member.ts'
import { hearAll } from '../hear-all.ts'
import type { Asked } from '../verdict-messages.ts'
import type { MeetingInput } from './input.ts'
import { MeetingRun } from './meeting-run.ts'
import {
  adjournMeetingUpdate,
  announcedSignal,
  askQuestionUpdate,
  attendanceUpdate,
  type ClosingGiven,
  calendarAmendedSignal,
  cancelMeetingUpdate,
  castVoteUpdate,
  closeItemUpdate,
  closeMeetingUpdate,
  dossierOpenedSignal,
  dropItemSignal,
  heldOnPaperSignal,
  meetingStateQuery,
  minutesSignedSignal,
  openItemUpdate,
  opinionFiledSignal,
  paperScannedSignal,
  postponeItemUpdate,
  recuseMemberUpdate,
} from './messages.ts'

/**
 * A meeting of the commission, from its call to its signed minutes: announcement, attendance with quorum, items with
 * their votes, the closing, the minutes. What people do reaches it as updates and signals; by itself it only notes
 * that nobody opened it, reminds of the minutes, and records their missed limit. Paras 16–33, arts. 49–50.
 */
export async function meeting(input: MeetingInput): Promise<MeetingState> {
  const run = new MeetingRun(input)
  // An act may arrive with the start itself and is handled as soon as its handler stands: the call goes before it.
  const opening = run.open()
  takeVerdicts(run)
  takeFacts(run)
  setHandler(meetingStateQuery, () => run.state)
  await opening
  while (!isOver(run.state) && !workflowInfo().continueAsNewSuggested) await nextStep(run)
  await hearAll({ settle: () => run.settle() })
  if (isOver(run.state)) return run.state
  return continueAsNew<typeof meeting>({ ...input, soFar: run.soFar })
}

/** Waits for people, or for the moment at which the meeting does something itself. */
const nextStep = async (run: MeetingRun): Promise<void> => {
  const before = run.soFar.seq
  const moment = nextMoment(run.state)
  const acted = () => run.soFar.seq !== before && nextMoment(run.state)?.at !== moment?.at
  const stop = () => acted() || isOver(run.state) || workflowInfo().continueAsNewSuggested
  if (!moment) return condition(stop)
  const wait = Math.max(0, Date.parse(moment.at) - Date.now())
  if (!(await condition(stop, wait))) await run.pass(moment.at)
}

const takeVerdicts = (run: MeetingRun): void => {
  verdict(
    run,
    attendanceUpdate,
    ({ given, at }) =>
      (state) =>
        recordAttendance(state, { ...given, on: almatyDay(at).toString() }),
  )
  verdict(run, openItemUpdate, asGiven(openItem))
  verdict(run, recuseMemberUpdate, asGiven(recuseMember))
  verdict(run, askQuestionUpdate, asGiven(askQuestion))
  verdict(
    run,
    castVoteUpdate,
    ({ given, actorId }) =>
      (state) =>
        castVote(state, actorId === null ? given : { ...given, enteredById: actorId }),
  )
  verdict(
    run,
    closeItemUpdate,
    ({ given, actorId }) =>
      (state) =>
        closeItem(state, actorId === null ? given : { ...given, byId: actorId }),
  )
  verdict(
    run,
    closeMeetingUpdate,
    ({ given, at }) =>
      (state) =>
        closeMeeting(state, calendarWith(given), almatyDay(at).toString()),
  )
  verdict(
    run,
    adjournMeetingUpdate,
    ({ given: { off, working, ...given } }) =>
      (state) =>
        adjournMeeting(state, given, calendarWith({ off, working })),
  )
  verdict(run, cancelMeetingUpdate, asGiven(cancelMeeting))
  verdict(run, postponeItemUpdate, asGiven(postponeItem))
}

const calendarWith = ({ off, working }: ClosingGiven): Calendar => {
  const dates = (days: readonly string[]) => days.map((day) => parseCivilDate(day))
  return amendedCalendar(shippedCalendar, { off: dates(off), working: dates(working) })
}

const takeFacts = (run: MeetingRun): void => {
  fact(
    run,
    announcedSignal,
    ({ given }) =>
      (state) =>
        announceMeeting(state, given.announcedOn),
  )
  fact(run, minutesSignedSignal, asGiven(signMinutes))
  fact(
    run,
    heldOnPaperSignal,
    ({ given }) =>
      (state) =>
        holdOnPaper(state, given, calendarWith(given)),
  )
  fact(run, paperScannedSignal, asGiven(scanPaper))
  fact(run, opinionFiledSignal, asGiven(fileOpinion))
  fact(run, dossierOpenedSignal, asGiven(openDossier))
  setHandler(calendarAmendedSignal, ({ key, at, ...days }) =>
    take(run, { key, at, actorId: null, given: days }, (state) =>
      amendMinutes(state, calendarWith(days), almatyDay(at).toString()),
    ),
  )
  setHandler(dropItemSignal, ({ caseId, reason, ...asked }) =>
    take(run, { ...asked, actorId: null, given: reason }, (state) => dropItem(state, caseId)),
  )
}

type JudgeOf<Given, Answer> = (request: Asked<Given>) => (state: MeetingState) => Verdict<Answer>

/** An act that is judged by nothing but what was given. */
const asGiven =
  <Given, Answer>(judge: (state: MeetingState, given: Given) => Verdict<Answer>): JudgeOf<Given, Answer> =>
  ({ given }) =>
  (state) =>
    judge(state, given)

const verdict = <Given, Answer>(
  run: MeetingRun,
  update: UpdateDefinition<Answer, [Asked<Given>]>,
  judgeOf: JudgeOf<Given, Answer>,
): void =>
  setHandler(update, (request: Asked<Given>) => run.answer(request, judgeOf(request)), {
    validator: (request: Asked<Given>) => run.validate(request, judgeOf(request)),
  })

const fact = <Given, Answer>(
  run: MeetingRun,
  signal: SignalDefinition<[Asked<Given>]>,
  judgeOf: JudgeOf<Given, Answer>,
): void => setHandler(signal, (told: Asked<Given>) => take(run, told, judgeOf(told)))

/** A signal has nobody to answer: what does not fit any more changes nothing and is said in the worker's log. */
const take = async <Given, Answer>(
  run: MeetingRun,
  told: Asked<Given>,
  judge: (state: MeetingState) => Verdict<Answer>,
): Promise<void> => {
  try {
    await run.answer(told, judge)
  } catch (error) {
    run.handled(told)
    log.warn('a fact changed nothing', { key: told.key, why: String(error) })
  }
}

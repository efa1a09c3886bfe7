import { ApplicationFailure, log, proxyActivities, proxyLocalActivities, uuid4 } from '@temporalio/workflow'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { applyMeetingEvent, calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import { noticesOf, tellingsOf } from '../../regulation/meeting/consequences.ts'
import type { CitedMeetingEvent } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { MeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { nextMoment } from '../../regulation/meeting/moments.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'
import { InTurn } from '../in-turn.ts'
import { noticeQueue } from '../notice-queue.ts'
import type { MeetingInput, MeetingSoFar } from './input.ts'
import type { MeetingActivities, NoticeActivities } from './meeting-activities.ts'
import { type Asked, type MeetingRefusal, UNLAWFUL } from './messages.ts'
import { StandingSteps } from './standing-steps.ts'

const { recordMeetingStep } = proxyLocalActivities<MeetingActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
})

/**
 * Mail has a queue of its own beside the one that this workflow runs on, with its own rate. What became of a notice
 * stands in its row; a meeting goes on whatever it was.
 */
const deliver = async (noticeIds: string[]): Promise<void> => {
  const { deliverNotices } = proxyActivities<NoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
  })
  try {
    for (let left = noticeIds; left.length > 0; ) {
      const settled = await deliverNotices({ noticeIds: left })
      left = left.filter((id) => !settled.some(({ noticeId }) => noticeId === id))
    }
  } catch (error) {
    log.warn('notices were not delivered', { noticeIds, why: String(error) })
  }
}

type Judge<Answer> = (state: MeetingState) => Verdict<Answer>

/** One run of a meeting: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class MeetingRun {
  readonly input: MeetingInput
  soFar: MeetingSoFar
  private readonly turns = new InTurn()
  private deliveries: Promise<void>[] = []
  private readonly standing = new StandingSteps()

  constructor(input: MeetingInput) {
    this.input = input
    this.soFar = input.soFar ?? {
      state: calledMeeting(input.called),
      seq: 0,
      now: input.calledAt,
      answers: {},
    }
  }

  get state(): MeetingState {
    return this.soFar.state
  }

  /** The first step of the first run. */
  open(): Promise<void> {
    const { called, calledBy, calledAt, soFar } = this.input
    if (soFar) return Promise.resolve()
    const event: CitedMeetingEvent = { event: 'MeetingCalled', data: called, cite: [] }
    return this.turns.take(async () => {
      await this.record([event], { at: calledAt, actorId: calledBy })
    })
  }

  /** Rejects before anything is written what is unlawful already now; a repeat passes to get its answer. */
  validate<Given, Answer>(request: Asked<Given>, judge: Judge<Answer>): void {
    if (Object.hasOwn(this.soFar.answers, request.key) || this.standing.find(judge)) return
    refuse(judge(this.state))
  }

  /** Handles an act after all that came before it, and after all that was due before its instant. */
  answer<Given, Answer>(request: Asked<Given>, judge: Judge<Answer>): Promise<Answer> {
    return this.turns.take(async () => {
      const { answers } = this.soFar
      if (Object.hasOwn(answers, request.key)) return answers[request.key] as Answer
      await this.passUntil(request.at)
      const answer = await this.perform(request, judge)
      answers[request.key] = answer
      return answer
    })
  }

  /** An act that stands already is answered from the log; else it is judged by the state that its record will follow. */
  private async perform<Answer>(by: { at: string; actorId: string | null }, judge: Judge<Answer>) {
    for (;;) {
      const standing = this.standing.claim(judge)
      if (standing) return standing.answer
      const verdict = refuse(judge(this.state))
      if ((await this.record(verdict.events, by)) === 'recorded') return verdict.answer
    }
  }

  /** Does what is due by now, and by the moment for which the meeting waited. */
  pass(moment: string): Promise<void> {
    return this.turns.take(() => this.passUntil(moment))
  }

  /** Waits until everything that was begun is done: before the run ends. */
  async settle(): Promise<void> {
    await this.turns.allDone()
    await Promise.all(this.deliveries)
  }

  private async passUntil(at: string): Promise<void> {
    this.soFar.now = latest(this.soFar.now, at, new Date().toISOString())
    for (let due = this.due(); due; due = this.due())
      await this.record(due.events, { at: due.at, actorId: null })
  }

  private due() {
    const moment = nextMoment(this.state)
    return moment && Date.parse(moment.at) <= Date.parse(this.soFar.now) ? moment : null
  }

  /**
   * A local step whose acknowledgement was lost with its worker may come out differently when it is taken again: what
   * is on record holds, and the meeting goes on from there.
   */
  private async record(
    events: readonly CitedMeetingEvent[],
    by: { at: string; actorId: string | null },
  ): Promise<'recorded' | 'stood'> {
    if (events.length === 0) return 'recorded'
    const step = this.stepOf(events, by)
    const recorded = await recordMeetingStep(step)
    const stood = recorded.outcome === 'stood'
    const noticeIds = stood ? recorded.noticeIds : step.notices.map(({ id }) => id)
    this.soFar.state = stood ? this.standing.add(this.state, recorded.entries) : step.state
    this.soFar.seq += stood ? recorded.entries.length : events.length
    if (noticeIds.length > 0) this.deliveries.push(deliver([...noticeIds]))
    return recorded.outcome
  }

  private stepOf(
    events: readonly CitedMeetingEvent[],
    { at, actorId }: { at: string; actorId: string | null },
  ): MeetingStep {
    const { startsAt, place, called } = this.input
    const receivedAt = latest(at, this.soFar.now)
    const step = { entries: [], tellings: [], notices: [] } as Gathered
    let state = this.state
    for (const [index, event] of events.entries()) {
      state = applyMeetingEvent(state, event)
      const { cite, data } = event
      const seq = this.soFar.seq + index + 1
      step.entries.push({
        seq,
        event: event.event,
        data: data as JsonValue,
        recordedAt: receivedAt,
        actorId,
        cite,
      })
      for (const telling of tellingsOf(state, event))
        step.tellings.push({ ...telling, key: uuid4(), receivedAt })
      for (const notice of noticesOf(state, event, { startsAt, place }))
        step.notices.push({ ...notice, id: uuid4() })
    }
    return { meetingId: called.meetingId, ...step, state, nextMomentAt: nextMoment(state)?.at ?? null }
  }
}

type Gathered = {
  entries: MeetingStep['entries'][number][]
  tellings: MeetingStep['tellings'][number][]
  notices: MeetingStep['notices'][number][]
}

const latest = (...instants: readonly string[]): string =>
  new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString()

const refuse = <Answer>(verdict: Verdict<Answer>) => {
  if (verdict.outcome === 'allowed') return verdict
  const { reason, cite } = verdict
  const refusal: MeetingRefusal = { reason, cite }
  throw ApplicationFailure.create({ type: UNLAWFUL, message: reason, nonRetryable: true, details: [refusal] })
}

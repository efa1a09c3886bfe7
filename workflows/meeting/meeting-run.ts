import { ApplicationFailure, proxyLocalActivities, uuid4, workflowInfo } from '@temporalio/workflow'
import type { Awaited, Awaiting } from '../../regulation/awaiting.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { applyMeetingEvent, calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import { noticesOf, tellingsOf } from '../../regulation/meeting/consequences.ts'
import type { CitedMeetingEvent } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { MeetingStep, RecordedMeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { nextMoment } from '../../regulation/meeting/moments.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'
import { Deliveries } from '../deliveries.ts'
import { InTurn } from '../in-turn.ts'
import { Patience } from '../patience.ts'
import { RECORDING } from '../recording.ts'
import type { MeetingInput, MeetingSoFar } from './input.ts'
import type { MeetingActivities } from './meeting-activities.ts'
import { type Asked, type MeetingRefusal, UNLAWFUL } from './messages.ts'
import { StandingSteps } from './standing-steps.ts'

const { recordMeetingStep } = proxyLocalActivities<MeetingActivities>(RECORDING)

/** Who acts and when; `awaiting` where nobody does, as time alone brings it. */
type By = { at: string; actorId: string | null; awaiting?: Awaiting }

type Judge<Answer> = (state: MeetingState) => Verdict<Answer>

/** One run of a meeting: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class MeetingRun {
  readonly input: MeetingInput
  soFar: MeetingSoFar
  private readonly turns = new InTurn()
  private readonly deliveries = new Deliveries()
  private readonly standing = new StandingSteps()
  private readonly patience = new Patience()
  /** How many acts have come so far. */
  private come = 0

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

  /**
   * Handles an act after all that came before it, and after all that was due before its own instant: what waited while
   * a part was away came in time if it was received in time.
   */
  async answer<Given, Answer>(request: Asked<Given>, judge: Judge<Answer>): Promise<Answer> {
    this.come += 1
    this.patience.hold(request)
    try {
      for (;;) {
        const taken = await this.turns.take(() => this.answerNow(request, judge))
        if ('answer' in taken) return taken.answer
        await this.othersFirst(taken)
      }
    } finally {
      this.patience.release(request)
    }
  }

  private async answerNow<Given, Answer>(
    request: Asked<Given>,
    judge: Judge<Answer>,
  ): Promise<{ answer: Answer } | Awaited> {
    const { answers } = this.soFar
    if (Object.hasOwn(answers, request.key)) return { answer: answers[request.key] as Answer }
    const awaited = await this.passUntil(request.at)
    if (awaited) return awaited
    const answer = await this.perform(request, judge)
    answers[request.key] = answer
    return { answer }
  }

  /** A signal that changed nothing was handled all the same: nothing waits for it, and a repeat changes nothing again. */
  handled({ key }: Pick<Asked<unknown>, 'key'>): void {
    this.soFar.answers[key] = null
  }

  /** An act that stands already is answered from the log; else it is judged by the state that its record will follow. */
  private async perform<Answer>(by: { at: string; actorId: string | null }, judge: Judge<Answer>) {
    for (;;) {
      const standing = this.standing.claim(judge)
      if (standing) return standing.answer
      const verdict = refuse(judge(this.state))
      const { outcome } = await this.record(verdict.events, by)
      if (outcome === 'recorded') return verdict.answer
    }
  }

  /** Does what is due by now, and by the moment for which the meeting waited. */
  async pass(moment: string): Promise<void> {
    const awaited = await this.turns.take(() => this.passUntil(latest(moment, new Date().toISOString())))
    if (awaited) await this.othersFirst(awaited)
  }

  /** Messages are on record that have not reached the meeting yet: they come before what time alone brings. */
  private othersFirst(awaited: Awaited): Promise<void> {
    const { come } = this
    return this.patience.wait(awaited, () => this.come > come)
  }

  /** Waits until everything that was begun is done: before the run ends. */
  async settle(): Promise<void> {
    await this.turns.allDone()
    await this.deliveries.settle()
  }

  private async passUntil(instant: string): Promise<Awaited | null> {
    const until = latest(this.soFar.now, instant)
    for (let due = this.due(until); due; due = this.due(until)) {
      const { at } = due
      const handled = [...Object.keys(this.soFar.answers), ...this.patience.heldSince(at)]
      const awaiting = this.patience.awaiting(workflowInfo().workflowId, handled)
      const recorded = await this.record(due.events, { at, actorId: null, awaiting })
      if (recorded.outcome === 'awaited') return recorded
    }
    this.soFar.now = until
    return null
  }

  private due(until: string) {
    const moment = nextMoment(this.state)
    return moment && Date.parse(moment.at) <= Date.parse(until) ? moment : null
  }

  /**
   * A local step whose acknowledgement was lost with its worker may come out differently when it is taken again: what
   * is on record holds, and the meeting goes on from there.
   */
  private async record(events: readonly CitedMeetingEvent[], by: By): Promise<RecordedMeetingStep> {
    if (events.length === 0) return { outcome: 'recorded' }
    const step = this.stepOf(events, by)
    const recorded = await recordMeetingStep(step)
    if (recorded.outcome === 'awaited') return recorded
    this.patience.rewarded()
    const stood = recorded.outcome === 'stood'
    const noticeIds = stood ? recorded.noticeIds : step.notices.map(({ id }) => id)
    this.soFar.state = stood ? this.standing.add(this.state, recorded.entries) : step.state
    this.soFar.seq += stood ? recorded.entries.length : events.length
    this.deliveries.begin(noticeIds)
    return recorded
  }

  private stepOf(events: readonly CitedMeetingEvent[], { at, actorId, awaiting }: By): MeetingStep {
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
    const nextMomentAt = nextMoment(state)?.at ?? null
    const gathered = { meetingId: called.meetingId, ...step, state, nextMomentAt }
    return awaiting ? { ...gathered, awaiting } : gathered
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

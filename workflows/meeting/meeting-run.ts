import { proxyLocalActivities, uuid4 } from '@temporalio/workflow'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { applyMeetingEvent, calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import { noticesOf, tellingsOf } from '../../regulation/meeting/consequences.ts'
import type { CitedMeetingEvent } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { MeetingStep, RecordedMeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { nextMoment } from '../../regulation/meeting/moments.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'
import { type ActedOn, ActsInTurn, type By, latest } from '../acts-in-turn.ts'
import { Deliveries } from '../deliveries.ts'
import { RECORDING } from '../recording.ts'
import { requireLawful } from '../require-lawful.ts'
import type { Asked } from '../verdict-messages.ts'
import type { MeetingInput, MeetingSoFar } from './input.ts'
import type { MeetingActivities } from './meeting-activities.ts'
import { StandingSteps } from './standing-steps.ts'

const { recordMeetingStep } = proxyLocalActivities<MeetingActivities>(RECORDING)

type Judge<Answer> = (state: MeetingState) => Verdict<Answer>

/** One run of a meeting: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class MeetingRun implements ActedOn<CitedMeetingEvent> {
  readonly input: MeetingInput
  soFar: MeetingSoFar
  private readonly acts = new ActsInTurn<CitedMeetingEvent>(this)
  private readonly deliveries = new Deliveries()
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
    return this.acts.open(() => this.record([event], { at: calledAt, actorId: calledBy }))
  }

  /** Rejects before anything is written what is unlawful already now; a repeat passes to get its answer. */
  validate<Given, Answer>(request: Asked<Given>, judge: Judge<Answer>): void {
    if (Object.hasOwn(this.soFar.answers, request.key) || this.standing.find(judge)) return
    requireLawful(judge(this.state))
  }

  /** Handles an act in its turn. @throws ApplicationFailure of type UNLAWFUL for one that is not lawful */
  answer<Given, Answer>(request: Asked<Given>, judge: Judge<Answer>): Promise<Answer> {
    const { key } = request
    return this.acts.take(request, {
      given: () =>
        Object.hasOwn(this.soFar.answers, key) ? { answer: this.soFar.answers[key] as Answer } : null,
      perform: async () => {
        const answer = await this.perform(request, judge)
        this.soFar.answers[key] = answer
        return answer
      },
    })
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
      const verdict = requireLawful(judge(this.state))
      const { outcome } = await this.record(verdict.events, by)
      if (outcome === 'recorded') return verdict.answer
    }
  }

  /** Does what is due by now, and by the moment for which the meeting waited. */
  pass(moment: string): Promise<void> {
    return this.acts.pass(moment)
  }

  handledKeys(): readonly string[] {
    return Object.keys(this.soFar.answers)
  }

  nextMoment() {
    return nextMoment(this.state)
  }

  /** Waits until everything that was begun is done: before the run ends. */
  async settle(): Promise<void> {
    await this.acts.allDone()
    await this.deliveries.settle()
  }

  /**
   * A local step whose acknowledgement was lost with its worker may come out differently when it is taken again: what
   * is on record holds, and the meeting goes on from there.
   */
  async record(events: readonly CitedMeetingEvent[], by: By): Promise<RecordedMeetingStep> {
    if (events.length === 0) return { outcome: 'recorded' }
    const step = this.stepOf(events, by)
    const recorded = await recordMeetingStep(step)
    if (recorded.outcome === 'awaited') return recorded
    this.acts.recorded()
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

import { ApplicationFailure, proxyLocalActivities, uuid4, workflowInfo } from '@temporalio/workflow'
import type { AppealVerdict } from '../../regulation/appeal/answer-appeal.ts'
import { type AppealEvent, appealHappened } from '../../regulation/appeal/appeal-event.ts'
import { nextAppealMoment } from '../../regulation/appeal/appeal-moments.ts'
import { appealNotices } from '../../regulation/appeal/appeal-notices.ts'
import { rulesOfAppeal } from '../../regulation/appeal/appeal-rules.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { AppealStep, RecordedAppealStep } from '../../regulation/appeal/appeal-step.ts'
import { applyAppealEvent, filedAppeal } from '../../regulation/appeal/apply-appeal-event.ts'
import type { Awaited, Awaiting } from '../../regulation/awaiting.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { Deliveries } from '../deliveries.ts'
import { InTurn } from '../in-turn.ts'
import { Patience } from '../patience.ts'
import { RECORDING } from '../recording.ts'
import type { AppealActivities } from './appeal-activities.ts'
import type { AppealInput, AppealSoFar } from './input.ts'
import type { AppealAsked } from './messages.ts'

const { recordAppealStep } = proxyLocalActivities<AppealActivities>(RECORDING)

type Judge = (state: AppealState) => AppealVerdict
/** Who acts and when; `awaiting` where nobody does, as time alone brings it. */
type By = { at: string; actorId: string | null; awaiting?: Awaiting }

/** One run of an appeal: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class AppealRun {
  readonly input: AppealInput
  soFar: AppealSoFar
  private readonly turns = new InTurn()
  private readonly deliveries = new Deliveries()
  private readonly patience = new Patience()
  /** How many acts have come so far. */
  private come = 0

  constructor(input: AppealInput) {
    this.input = input
    this.soFar = input.soFar ?? { state: filedAppeal(input.filed), seq: 0, now: input.filedAt, seen: [] }
  }

  get state(): AppealState {
    return this.soFar.state
  }

  /** The first step of the first run. */
  open(): Promise<void> {
    const { filed, filedAt, filedBy, soFar } = this.input
    if (soFar) return Promise.resolve()
    const cite = [rulesOfAppeal(filed).complaint.cite]
    return this.turns.take(async () => {
      await this.record([appealHappened('AppealFiled', filed, cite)], { at: filedAt, actorId: filedBy })
    })
  }

  /** Rejects before anything is written what is unlawful already now; a repeat passes to get its answer. */
  validate({ key }: AppealAsked<unknown>, judge: Judge): void {
    if (!this.soFar.seen.includes(key)) requireLawful(judge(this.state))
  }

  /**
   * Handles an act after all that came before it, and after all that was due before its own instant: what waited while
   * a part was away came in time if it was received in time.
   */
  async take(asked: AppealAsked<unknown>, judge: Judge): Promise<AppealState> {
    this.come += 1
    this.patience.hold(asked)
    try {
      for (;;) {
        const awaited = await this.turns.take(() => this.takeNow(asked, judge))
        if (!awaited) return this.state
        await this.othersFirst(awaited)
      }
    } finally {
      this.patience.release(asked)
    }
  }

  private async takeNow(asked: AppealAsked<unknown>, judge: Judge): Promise<Awaited | null> {
    if (this.soFar.seen.includes(asked.key)) return null
    const awaited = await this.passUntil(asked.at)
    if (awaited) return awaited
    // Where another step stands under the number, the act is judged again by what stands.
    while ((await this.record(requireLawful(judge(this.state)), asked)).outcome === 'stood') {}
    this.handled(asked)
    return null
  }

  /** A signal that changed nothing was handled all the same: nothing waits for it, and a repeat changes nothing again. */
  handled({ key }: Pick<AppealAsked<unknown>, 'key'>): void {
    this.soFar.seen = [...this.soFar.seen, key]
  }

  /** Does what is due by now, and by the moment for which the appeal waited. */
  async pass(moment: string): Promise<void> {
    const awaited = await this.turns.take(() => this.passUntil(latest(moment, new Date().toISOString())))
    if (awaited) await this.othersFirst(awaited)
  }

  /** Messages are on record that have not reached the appeal yet: they come before what time alone brings. */
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
      const handled = [...this.soFar.seen, ...this.patience.heldSince(at)]
      const awaiting = this.patience.awaiting(workflowInfo().workflowId, handled)
      const recorded = await this.record(due.events, { at, actorId: null, awaiting })
      if (recorded.outcome === 'awaited') return recorded
    }
    this.soFar.now = until
    return null
  }

  private due(until: string) {
    const moment = nextAppealMoment(this.state)
    return moment && Date.parse(moment.at) <= Date.parse(until) ? moment : null
  }

  private async record(events: readonly AppealEvent[], by: By): Promise<RecordedAppealStep> {
    const step = this.stepOf(events, by)
    const recorded = await recordAppealStep(step)
    if (recorded.outcome === 'awaited') return recorded
    this.patience.rewarded()
    if (recorded.outcome === 'stood') {
      const { state, seq } = recorded
      this.soFar = { ...this.soFar, state, seq }
      return recorded
    }
    this.soFar.state = step.state
    this.soFar.seq += events.length
    this.deliveries.begin(step.notices.map(({ id }) => id))
    return recorded
  }

  private stepOf(events: readonly AppealEvent[], { at, actorId, awaiting }: By): AppealStep {
    const { appealId, caseId } = this.input.filed
    const recordedAt = latest(at, this.soFar.now)
    let state = this.state
    const entries: AppealStep['entries'][number][] = []
    const notices: AppealStep['notices'][number][] = []
    for (const [index, event] of events.entries()) {
      state = applyAppealEvent(state, event)
      const { data, cite } = event
      const seq = this.soFar.seq + index + 1
      entries.push({ seq, event: event.event, data: data as JsonValue, recordedAt, actorId, cite })
      for (const notice of appealNotices(state, event)) notices.push({ ...notice, id: uuid4() })
    }
    const nextMomentAt = nextAppealMoment(state)?.at ?? null
    const step = { appealId, caseId, entries, notices, state, nextMomentAt }
    return awaiting ? { ...step, awaiting } : step
  }
}

const latest = (...instants: readonly string[]): string =>
  new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString()

const requireLawful = (verdict: AppealVerdict): readonly AppealEvent[] => {
  if (verdict.outcome === 'allowed') return verdict.events
  const { reason, cite } = verdict
  throw ApplicationFailure.create({
    type: 'Unlawful',
    message: reason,
    nonRetryable: true,
    details: [{ reason, cite }],
  })
}

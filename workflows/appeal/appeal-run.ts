import { proxyLocalActivities, uuid4 } from '@temporalio/workflow'
import type { AppealVerdict } from '../../regulation/appeal/answer-appeal.ts'
import { type AppealEvent, appealHappened } from '../../regulation/appeal/appeal-event.ts'
import { nextAppealMoment } from '../../regulation/appeal/appeal-moments.ts'
import { appealNotices } from '../../regulation/appeal/appeal-notices.ts'
import { rulesOfAppeal } from '../../regulation/appeal/appeal-rules.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { AppealStep, RecordedAppealStep } from '../../regulation/appeal/appeal-step.ts'
import { applyAppealEvent, filedAppeal } from '../../regulation/appeal/apply-appeal-event.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { type ActedOn, ActsInTurn, type By, latest } from '../acts-in-turn.ts'
import { Deliveries } from '../deliveries.ts'
import { RECORDING } from '../recording.ts'
import { requireLawful } from '../require-lawful.ts'
import type { Asked } from '../verdict-messages.ts'
import type { AppealActivities } from './appeal-activities.ts'
import type { AppealInput, AppealSoFar } from './input.ts'

const { recordAppealStep } = proxyLocalActivities<AppealActivities>(RECORDING)

type Judge = (state: AppealState) => AppealVerdict

/** One run of an appeal: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class AppealRun implements ActedOn<AppealEvent> {
  readonly input: AppealInput
  soFar: AppealSoFar
  private readonly acts = new ActsInTurn<AppealEvent>(this)
  private readonly deliveries = new Deliveries()

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
    return this.acts.open(() =>
      this.record([appealHappened('AppealFiled', filed, cite)], { at: filedAt, actorId: filedBy }),
    )
  }

  /** Rejects before anything is written what is unlawful already now; a repeat passes to get its answer. */
  validate({ key }: Asked<unknown>, judge: Judge): void {
    if (!this.soFar.seen.includes(key)) requireLawful(judge(this.state))
  }

  /** Handles an act in its turn. @throws ApplicationFailure of type UNLAWFUL for one that is not lawful */
  async take(asked: Asked<unknown>, judge: Judge): Promise<AppealState> {
    await this.acts.take(asked, {
      given: () => (this.soFar.seen.includes(asked.key) ? { answer: null } : null),
      perform: async () => {
        // Where another step stands under the number, the act is judged again by what stands.
        while ((await this.record(requireLawful(judge(this.state)).events, asked)).outcome === 'stood') {}
        this.handled(asked)
        return null
      },
    })
    return this.state
  }

  /** A signal that changed nothing was handled all the same: nothing waits for it, and a repeat changes nothing again. */
  handled({ key }: Pick<Asked<unknown>, 'key'>): void {
    this.soFar.seen = [...this.soFar.seen, key]
  }

  /** Does what is due by now, and by the moment for which the appeal waited. */
  pass(moment: string): Promise<void> {
    return this.acts.pass(moment)
  }

  handledKeys(): readonly string[] {
    return this.soFar.seen
  }

  nextMoment() {
    return nextAppealMoment(this.state)
  }

  /** Waits until everything that was begun is done: before the run ends. */
  async settle(): Promise<void> {
    await this.acts.allDone()
    await this.deliveries.settle()
  }

  async record(events: readonly AppealEvent[], by: By): Promise<RecordedAppealStep> {
    const step = this.stepOf(events, by)
    const recorded = await recordAppealStep(step)
    if (recorded.outcome === 'awaited') return recorded
    this.acts.recorded()
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

import { ApplicationFailure, log, proxyActivities, proxyLocalActivities, uuid4 } from '@temporalio/workflow'
import type { AppealVerdict } from '../../regulation/appeal/answer-appeal.ts'
import { type AppealEvent, appealHappened } from '../../regulation/appeal/appeal-event.ts'
import { nextAppealMoment } from '../../regulation/appeal/appeal-moments.ts'
import { appealNotices } from '../../regulation/appeal/appeal-notices.ts'
import { rulesOfAppeal } from '../../regulation/appeal/appeal-rules.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { AppealStep } from '../../regulation/appeal/appeal-step.ts'
import { applyAppealEvent, filedAppeal } from '../../regulation/appeal/apply-appeal-event.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { InTurn } from '../in-turn.ts'
import { noticeQueue } from '../notice-queue.ts'
import type { AppealActivities, AppealNoticeActivities } from './appeal-activities.ts'
import type { AppealInput, AppealSoFar } from './input.ts'
import type { AppealAsked } from './messages.ts'

const { recordAppealStep } = proxyLocalActivities<AppealActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
})

/** What became of a notice stands in its row; an appeal goes on whatever it was. */
const deliver = async (noticeIds: string[]): Promise<void> => {
  const { deliverNotices } = proxyActivities<AppealNoticeActivities>({
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

type Judge = (state: AppealState) => AppealVerdict
type By = { at: string; actorId: string | null }

/** One run of an appeal: its state, the order in which it handles what reaches it, and how a step is recorded. */
export class AppealRun {
  readonly input: AppealInput
  soFar: AppealSoFar
  private readonly turns = new InTurn()
  private deliveries: Promise<void>[] = []

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

  /** Handles an act after all that came before it, and after all that was due before its instant. */
  take(asked: AppealAsked<unknown>, judge: Judge): Promise<AppealState> {
    return this.turns.take(async () => {
      if (this.soFar.seen.includes(asked.key)) return this.state
      await this.passUntil(asked.at)
      // Where another step stands under the number, the act is judged again by what stands.
      while ((await this.record(requireLawful(judge(this.state)), asked)) === 'stood') {}
      this.soFar.seen = [...this.soFar.seen, asked.key]
      return this.state
    })
  }

  /** Does what is due by now, and by the moment for which the appeal waited. */
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
    const moment = nextAppealMoment(this.state)
    return moment && Date.parse(moment.at) <= Date.parse(this.soFar.now) ? moment : null
  }

  private async record(events: readonly AppealEvent[], by: By): Promise<'recorded' | 'stood'> {
    const step = this.stepOf(events, by)
    const stood = await recordAppealStep(step)
    if (stood) {
      this.soFar = { ...this.soFar, ...stood }
      return 'stood'
    }
    this.soFar.state = step.state
    this.soFar.seq += events.length
    const noticeIds = step.notices.map(({ id }) => id)
    if (noticeIds.length > 0) this.deliveries.push(deliver(noticeIds))
    return 'recorded'
  }

  private stepOf(events: readonly AppealEvent[], { at, actorId }: By): AppealStep {
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
    return { appealId, caseId, entries, notices, state, nextMomentAt: nextAppealMoment(state)?.at ?? null }
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

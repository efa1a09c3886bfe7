import { condition, proxyLocalActivities, uuid4, workflowInfo } from '@temporalio/workflow'
import type { Awaited } from '../../regulation/awaiting.ts'
import { arrange } from '../../regulation/course/arrange.ts'
import {
  type CaseStep,
  isByTime,
  type QueuedNotice,
  type RecordedStep,
} from '../../regulation/course/case-step.ts'
import { amend, open, pass, type Reminding, take } from '../../regulation/course/course.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import { ringsAt } from '../../regulation/course/rings-at.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import { settle } from '../../regulation/course/settle.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { merged } from '../../regulation/course/step.ts'
import { Patience } from '../patience.ts'
import { RECORDING } from '../recording.ts'
import { Alarm } from './alarm.ts'
import type { CaseActivities } from './case-activities.ts'
import { byInstant, type Message } from './case-message.ts'
import { deliverToPeople } from './deliver-to-people.ts'
import type { CertificationInput } from './input.ts'
import type { CalendarAmended, ScheduleAnswer, ScheduleRefusal, ScheduleRequest } from './messages.ts'
import { granted, refusedWith } from './schedule-verdict.ts'

const { recordCaseStep } = proxyLocalActivities<CaseActivities>(RECORDING)

/**
 * One run of a case: its state, what waits to be handled, and the one timer. Messages and moments are handled one
 * after the other, each as of its own instant, and each round of handling is recorded as one step before anybody sees
 * what came of it.
 */
export class CaseRun {
  state: CaseState
  private readonly inbox: Message[] = []
  private sending = 0
  /** Notices that were handed on, until what became of them is on record. */
  private delivering: readonly string[] = []
  private readonly alarm = new Alarm()
  private readonly patience = new Patience()

  constructor(input: CertificationInput, carried: CaseState | null) {
    this.state = carried ?? openedCase(input)
  }

  /** The first step of the first run. */
  async open(): Promise<void> {
    if (this.state.seq > 0) return
    await this.record(this.went(open(this.state.frame, uuid4)))
  }

  receive(fact: CaseFact): void {
    this.inbox.push({ kind: 'fact', at: fact.receivedAt, fact })
  }

  amend(amended: CalendarAmended): void {
    this.inbox.push({ kind: 'calendar', at: amended.at, amended })
  }

  /** Rejects before anything is written what is unlawful already now; a repeat passes to get its answer. */
  validate(request: ScheduleRequest): void {
    if (this.state.seen.includes(request.key)) return
    const arranged = arrange(this.state, request.schedule, request.at)
    if (arranged.outcome === 'refused') throw refusedWith(arranged)
  }

  /** Sets dates in its turn; what became unlawful since it was validated is refused here. */
  async schedule(request: ScheduleRequest): Promise<ScheduleAnswer> {
    let answer: ScheduleAnswer | ScheduleRefusal | null = null
    const reply = (given: ScheduleAnswer | ScheduleRefusal) => {
      answer = given
    }
    this.inbox.push({ kind: 'schedule', at: request.at, request, reply })
    await condition(() => answer !== null)
    return granted(answer)
  }

  /** Handles what comes, by people or by time, until the case has come this far. */
  async until(reached: (state: CaseState) => boolean): Promise<void> {
    while (!reached(this.state)) await this.turn()
  }

  /** Handles what came meanwhile and waits for notices on their way, so that the run may end. */
  async settle(): Promise<void> {
    while (!this.isIdle()) await this.turn()
    this.alarm.stop()
  }

  /** Is there nothing left to handle, and nothing on its way? */
  isIdle(): boolean {
    return this.inbox.length === 0 && this.sending === 0
  }

  private async turn(): Promise<void> {
    this.alarm.set(ringsAt(this.state))
    await condition(() => this.inbox.length > 0 || this.alarm.hasRung())
    this.alarm.taken()
    const before = this.state
    const taken = this.inbox.splice(0).sort(byInstant)
    const replies: (() => void)[] = []
    const steps = taken.flatMap((message) => [this.passTo(message.at, 'held'), this.handle(message, replies)])
    // Only now is everything known that was received meanwhile.
    steps.push(this.passTo(new Date().toISOString(), 'sent'))
    const recorded = await this.record(merged(steps))
    if (recorded.outcome === 'recorded') {
      this.delivering = stillOnTheirWay(this.delivering, taken)
      for (const reply of replies) reply()
      return
    }
    this.inbox.unshift(...taken)
    if (recorded.outcome === 'awaited') await this.waitFor(recorded, { before, known: taken.length })
  }

  /** Facts are on record that have not reached the case yet: they come before a limit is called missed. */
  private async waitFor(awaited: Awaited, { before, known }: { before: CaseState; known: number }) {
    this.state = before
    await this.patience.wait(awaited, () => this.inbox.length > known)
  }

  private handle(message: Message, replies: (() => void)[]): CaseStep | null {
    switch (message.kind) {
      case 'fact':
        return this.went(take(this.state, message.fact, uuid4))
      case 'calendar':
        return this.went(amend(this.state, message.amended, uuid4))
      case 'delivered':
        return this.went(settle(this.state, { ...message.delivered, at: message.at }, uuid4))
      case 'schedule':
        return this.arrange(message, replies)
    }
  }

  private arrange(
    { request, reply }: Extract<Message, { kind: 'schedule' }>,
    replies: (() => void)[],
  ): CaseStep | null {
    const { schedule } = this.state.current
    if (schedule && this.state.seen.includes(request.key)) {
      replies.push(() => reply({ schedule, breaches: [], earliestLawfulMeeting: schedule.meeting }))
      return null
    }
    const { went, arranged } = setDates(this.state, request, uuid4)
    replies.push(() => reply(arranged))
    return this.went(went)
  }

  private passTo(at: string, reminding: Reminding): CaseStep | null {
    return this.went(pass(this.state, at, uuid4, reminding))
  }

  private went({ state, step }: { state: CaseState; step: CaseStep | null }): CaseStep | null {
    this.state = state
    return step
  }

  /**
   * A local step whose acknowledgement was lost with its worker may come out differently when it is taken again: other
   * messages have come meanwhile. What is on record holds; the case goes on from there and looks at its messages anew.
   */
  private async record(step: CaseStep | null): Promise<RecordedStep> {
    if (!step) return { outcome: 'recorded' }
    const recorded = await recordCaseStep(this.inItsTurn(step))
    if (recorded.outcome === 'awaited') return recorded
    this.patience.rewarded()
    if (recorded.outcome === 'stood') this.state = recorded.state
    const { notices } = recorded.outcome === 'stood' ? recorded : step
    if (notices.length > 0) void this.send(notices)
    return recorded
  }

  private inItsTurn(step: CaseStep): CaseStep {
    if (!step.entries.some(isByTime)) return step
    const awaiting = this.patience.awaiting(workflowInfo().workflowId, step.state.seen)
    return { ...step, awaiting: { ...awaiting, delivering: this.delivering } }
  }

  /** Mail may take long or stand still for days: the case goes on meanwhile. */
  private async send(notices: readonly QueuedNotice[]): Promise<void> {
    this.sending += 1
    this.delivering = [...this.delivering, ...notices.map(({ id }) => id)]
    await deliverToPeople(notices, (delivered) => {
      const at = delivered.results
        .map((result) => result.at)
        .sort()
        .at(-1)
      this.inbox.push({ kind: 'delivered', at: at ?? this.state.now, delivered })
    })
    this.sending -= 1
  }
}

/** @param handled messages that came, and are on record now */
const stillOnTheirWay = (delivering: readonly string[], handled: readonly Message[]): readonly string[] => {
  const told = handled.flatMap((each) => (each.kind === 'delivered' ? each.delivered.results : []))
  return delivering.filter((id) => !told.some(({ noticeId }) => noticeId === id))
}

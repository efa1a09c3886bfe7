import {
  ApplicationFailure,
  condition,
  getExternalWorkflowHandle,
  log,
  proxyActivities,
  proxyLocalActivities,
  uuid4,
} from '@temporalio/workflow'
import { arrange } from '../../regulation/course/arrange.ts'
import type { CaseStep, QueuedNotice } from '../../regulation/course/case-step.ts'
import { amend, open, pass, take } from '../../regulation/course/course.ts'
import type { EventData } from '../../regulation/course/events.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import { ringsAt } from '../../regulation/course/rings-at.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import { type NoticeResult, settle } from '../../regulation/course/settle.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { merged } from '../../regulation/course/step.ts'
import { noticeQueue } from '../notice-queue.ts'
import { Alarm } from './alarm.ts'
import type { CaseActivities, CaseNoticeActivities } from './case-activities.ts'
import type { CertificationInput } from './input.ts'
import {
  type CalendarAmended,
  dropItemSignal,
  type ScheduleAnswer,
  type ScheduleRefusal,
  type ScheduleRequest,
  UNLAWFUL,
} from './messages.ts'

const { recordCaseStep } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
})

const noticeActivities = () =>
  proxyActivities<CaseNoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '3 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
  })

/** Why a case leaves an agenda without the meeting's own doing. */
const LEAVES_BY_ITSELF: ReadonlySet<string> = new Set(['dates-moved', 'suspended', 'case-ended'])

type Delivered = { notices: readonly QueuedNotice[]; results: readonly NoticeResult[] }

/** What waits to be handled, in the order in which it came. */
type Message =
  | { kind: 'fact'; fact: CaseFact }
  | { kind: 'schedule'; request: ScheduleRequest; reply: (answer: ScheduleAnswer | ScheduleRefusal) => void }
  | { kind: 'calendar'; amended: CalendarAmended }
  | { kind: 'delivered'; delivered: Delivered }

/**
 * One run of a case: its state, what waits to be handled, and the one timer. Messages and moments are handled one
 * after the other, and each round of handling is recorded as one step before anybody sees what came of it.
 */
export class CaseRun {
  state: CaseState
  private readonly inbox: Message[] = []
  private sending = 0
  private readonly alarm = new Alarm()

  constructor(input: CertificationInput, carried: CaseState | null) {
    this.state = carried ?? openedCase(input)
  }

  /** The first step of the first run. */
  async open(): Promise<void> {
    if (this.state.seq > 0) return
    await this.record(this.went(open(this.state.frame, uuid4)))
  }

  receive(fact: CaseFact): void {
    this.inbox.push({ kind: 'fact', fact })
  }

  amend(amended: CalendarAmended): void {
    this.inbox.push({ kind: 'calendar', amended })
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
    this.inbox.push({ kind: 'schedule', request, reply })
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
    const steps: (CaseStep | null)[] = []
    const replies: (() => void)[] = []
    if (this.alarm.taken()) steps.push(this.passTo(new Date().toISOString()))
    const taken = this.inbox.splice(0)
    for (const message of taken) steps.push(...this.handle(message, replies))
    steps.push(this.passTo(this.state.now))
    if ((await this.record(merged(steps))) === 'stood') this.inbox.unshift(...taken)
    else for (const reply of replies) reply()
  }

  private handle(message: Message, replies: (() => void)[]): (CaseStep | null)[] {
    switch (message.kind) {
      case 'fact':
        return [this.passTo(message.fact.receivedAt), this.went(take(this.state, message.fact, uuid4))]
      case 'calendar':
        return [this.passTo(message.amended.at), this.went(amend(this.state, message.amended, uuid4))]
      case 'delivered': {
        const at = new Date().toISOString()
        return [this.went(settle(this.state, { ...message.delivered, at }, uuid4))]
      }
      case 'schedule':
        return [this.passTo(message.request.at), this.arrange(message, replies)]
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

  private passTo(at: string): CaseStep | null {
    const now = new Date().toISOString()
    return this.went(pass(this.state, Date.parse(at) > Date.parse(now) ? at : now, uuid4))
  }

  private went({ state, step }: { state: CaseState; step: CaseStep | null }): CaseStep | null {
    this.state = state
    return step
  }

  /**
   * A local step whose acknowledgement was lost with its worker may come out differently when it is taken again: other
   * messages have come meanwhile. What is on record holds; the case goes on from there and looks at its messages anew.
   */
  private async record(step: CaseStep | null): Promise<'recorded' | 'stood'> {
    if (!step) return 'recorded'
    const recorded = await recordCaseStep(step)
    const { entries, notices } = recorded.outcome === 'stood' ? recorded : step
    if (recorded.outcome === 'stood') this.state = recorded.state
    if (notices.length > 0) void this.send(notices)
    for (const { event, data } of entries)
      if (event === 'MeetingDropped') void this.leave(data as EventData['MeetingDropped'])
    return recorded.outcome
  }

  /** Mail may take long or stand still for days: the case goes on meanwhile. */
  private async send(notices: readonly QueuedNotice[]): Promise<void> {
    this.sending += 1
    // One that the mail server puts off holds up no other: what is settled comes back, the rest is asked for again.
    for (let left = notices; left.length > 0; ) {
      const results = await this.delivered(left)
      this.inbox.push({ kind: 'delivered', delivered: { notices: left, results } })
      left = left.filter(({ id }) => !results.some(({ noticeId }) => noticeId === id))
    }
    this.sending -= 1
  }

  /** What cannot be delivered at all goes by hand to the employee. */
  private async delivered(notices: readonly QueuedNotice[]): Promise<NoticeResult[]> {
    try {
      return await noticeActivities().deliverNotices({ noticeIds: notices.map(({ id }) => id) })
    } catch (error) {
      log.error('notices could not be delivered', { why: String(error) })
      return notices.map(({ id, role }) => ({
        noticeId: id,
        outcome: 'refused',
        servedOn: null,
        serviceOwed: role === 'employee',
      }))
    }
  }

  /** A case that leaves the agenda by itself says so; a meeting that dropped it knows already. */
  private async leave({ meetingId, reason }: EventData['MeetingDropped']): Promise<void> {
    if (!LEAVES_BY_ITSELF.has(reason)) return
    const { frame, now } = this.state
    const told = { key: `${frame.caseId}/${this.state.seq}`, at: now, caseId: frame.caseId, reason }
    try {
      await getExternalWorkflowHandle(`meeting/${meetingId}`).signal(dropItemSignal, told)
    } catch (error) {
      log.warn('a meeting could not be told that a case left it', { meetingId, why: String(error) })
    }
  }
}

const granted = (answer: ScheduleAnswer | ScheduleRefusal | null): ScheduleAnswer => {
  if (answer && 'schedule' in answer) return answer
  throw refusedWith(answer ?? { violations: [], earliestLawfulMeeting: null, field: null })
}

const refusedWith = ({ violations, earliestLawfulMeeting, field }: ScheduleRefusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: UNLAWFUL,
    message: violations.map(({ message }) => message).join('; '),
    nonRetryable: true,
    details: [{ violations, earliestLawfulMeeting, field } satisfies ScheduleRefusal],
  })

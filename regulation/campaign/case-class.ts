import { almatyDay, writtenInstant } from '../almaty-day.ts'
import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import { type Arranged, arrange } from '../course/arrange.ts'
import { earliestStart, firstMeetingAfter } from '../course/earliest-schedule.ts'
import { rulesOf, stagesOf } from '../course/rules-of-case.ts'
import type { Schedule, WishedSchedule } from '../course/schedule.ts'
import type { CaseState } from '../course/state.ts'
import { concluded, doneParts, roundOf } from '../course/timetable-of.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'
import { limitOf } from '../terms/limit-of.ts'
import { boundsOf } from '../timetable/bounds.ts'
import { earliestMeeting, endIsOutOfReach } from '../timetable/earliest-meeting.ts'

/**
 * Cases that are alike to the rulebook: it is asked once for all of them.
 *
 * Every date comes from the rulebook's own functions; a placement is asked of `arrange`, the very rule by which the case
 * itself judges its dates.
 */
export class CaseClass {
  private readonly state: CaseState
  private readonly at: string
  private readonly today: CivilDate
  private readonly meetings = new Map<string, string>()
  private readonly verdicts = new Map<string, Arranged>()
  private readonly known = new Map<string, string | null>()

  constructor(state: CaseState, at: string) {
    this.state = state
    this.at = at
    this.today = almatyDay(writtenInstant(at) > state.now ? at : state.now)
  }

  /** The first day on which a stage that is still open may be held. */
  get start(): string {
    return this.once('start', () => earliestStart(this.state, this.today).toString()) ?? ''
  }

  /** The last lawful day of the meeting; null where the end of the window cannot be kept and nothing else ends it. */
  get end(): string | null {
    return this.once('end', () => this.lastMeeting())
  }

  /** The end of the window, whether it can be kept or not: whose is earliest comes first. */
  get windowEnd(): string {
    return this.once('windowEnd', () => boundsOf(roundOf(this.state)).to.date.toString()) ?? ''
  }

  /** The stages that are still to be held, in their order; the polygraph where it is held. */
  openStages(polygraph: 'held' | 'left-out'): ScheduledStage[] {
    return stagesOf(this.state.frame)
      .filter(({ demand }) => demand === 'required' || polygraph === 'held')
      .map(({ key }) => key)
      .filter((stage) => !concluded(this.state, stage))
  }

  /** Whether the ruleset holds a stage only where the head decides so. */
  needsDecision(stage: ScheduledStage): boolean {
    return rulesOf(this.state.frame).ruleset.certification.stages.some(
      ({ key, heldBy }) => key === stage && heldBy === 'decision-of-the-head',
    )
  }

  /** The first lawful day of the meeting when the last stage is on `last`; null: that of a stage already held. */
  firstMeeting(last: string | null): string {
    const key = last ?? this.lastHeld()
    const known = this.meetings.get(key)
    if (known) return known
    const asked = { last: parseCivilDate(key), today: this.today }
    const meeting = firstMeetingAfter(this.state, asked).toString()
    this.meetings.set(key, meeting)
    return meeting
  }

  /** The last day of a stage whose result is in the dossier of a meeting in time. */
  lastStage(meeting: string): string {
    const { ruleset, calendar } = rulesOf(this.state.frame)
    const day = parseCivilDate(meeting)
    return limitOf({ ruleset, calendar }, 'dossier', { meeting: day }).date.toString()
  }

  /** Are these days lawful? By `arrange`, as the case itself judges them. */
  judge(wish: Exclude<WishedSchedule, { earliest: true }>): Arranged {
    const key = JSON.stringify(wish)
    const known = this.verdicts.get(key)
    if (known) return known
    const verdict = arrange(this.state, wish, this.at)
    this.verdicts.set(key, verdict)
    return verdict
  }

  /** The days of a schedule, those of stages that were held among them. */
  daysWith(stages: Partial<Record<ScheduledStage, string>>): Pick<Schedule, ScheduledStage> {
    const dayOf = (stage: ScheduledStage) => stages[stage] ?? this.state.current.stages[stage]?.on ?? null
    return {
      ...{ fitness: dayOf('fitness'), testing: dayOf('testing') ?? '' },
      ...{ study: dayOf('study'), polygraph: dayOf('polygraph') },
    }
  }

  private lastHeld(): string {
    const days = Object.values(this.state.current.stages).map(({ on }) => on)
    return [...days, this.today.toString()].sort().at(-1) ?? ''
  }

  private lastMeeting(): string | null {
    const round = roundOf(this.state)
    const bounds = boundsOf(round)
    const lastStage = parseCivilDate(this.lastHeld())
    const done = doneParts(this.state)
    const earliest = earliestMeeting({ ...round, today: this.today, done, lastStage })
    const reachable = endIsOutOfReach(earliest, bounds) ? null : bounds.to.date.toString()
    const { timing } = this.state.frame
    const bound = timing && this.state.current.round === this.state.frame.round ? timing.to : null
    return [reachable, bound].filter((day) => day !== null).sort()[0] ?? null
  }

  private once(name: string, compute: () => string | null): string | null {
    const known = this.known.get(name)
    if (known !== undefined) return known
    const value = compute()
    this.known.set(name, value)
    return value
  }
}

/**
 * The class of each case, by what the rulebook reads of it.
 *
 * @example const classOf = caseClasses('2027-01-11T05:00:00Z'); classOf(state) === classOf(other) //=> true for alike cases
 */
export const caseClasses = (at: string): ((state: CaseState) => CaseClass) => {
  const classes = new Map<string, CaseClass>()
  return (state) => {
    const { caseId: _case, employeeId: _employee, openedAt: _opened, ...frame } = state.frame
    const { current, suspension, now } = state
    const key = JSON.stringify([frame, current, suspension, now > writtenInstant(at) ? now : null])
    const known = classes.get(key)
    if (known) return known
    const made = new CaseClass(state, at)
    classes.set(key, made)
    return made
  }
}

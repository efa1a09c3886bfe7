import { nextWorkingDayOnOrAfter } from '../calendar/working-days.ts'
import { type CivilDate, isAfter, latestOf } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Step } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { firstAnchor } from '../terms/first-anchor.ts'
import { rollLines } from '../terms/reckon.ts'
import type { FloorRule, WorkingLine } from '../working/working.ts'
import { boundsOf, type RoundBounds } from './bounds.ts'
import type { DonePart } from './timetable-request.ts'

/** What the earliest lawful meeting depends on; `lastStage` is needed where the stages are done. */
export type EarliestRequest = RoundBounds & {
  today: CivilDate
  done?: readonly DonePart[] | undefined
  lastStage?: CivilDate | undefined
}

/** The earliest lawful meeting, the earliest lawful start (null where the stages are done), and the working. */
export type EarliestMeeting = { meeting: CivilDate; start: CivilDate | null; lines: WorkingLine[] }

type Floor = { rule: FloorRule; date: CivilDate; cite: readonly string[] }

const firstFor = (ruleset: Ruleset, step: Step, notBefore: CivilDate): Omit<Floor, 'rule'> => {
  const term = ruleset.terms[step]
  if (!term) throw new RulebookError(step, `${ruleset.id} has no such term`)
  return { date: firstAnchor(term.by, notBefore), cite: [term.cite] }
}

/** Before this start a notice could not be served in time, or the window has not begun. */
const startFloors = (request: EarliestRequest): Floor[] => {
  const { from } = boundsOf(request)
  const rule = request.round === 2 ? 'repeated-from' : 'window'
  return [
    { rule: 'notice', ...firstFor(request.ruleset, 'notice', request.today) },
    { rule, date: from.date, cite: from.cite },
  ]
}

/** Before this meeting the act before it could not be done in time. */
const meetingFloors = (request: EarliestRequest, start: CivilDate | null): Floor[] => {
  const { ruleset, today, done = [] } = request
  const floors: Floor[] = []
  const lastStage = start ?? request.lastStage
  if (lastStage) floors.push({ rule: 'dossier', ...firstFor(ruleset, 'dossier', lastStage) })
  if (!start) {
    const { step } = ruleset.certification.timetable.newMeeting
    floors.push({ rule: 'new-meeting', ...firstFor(ruleset, step, today) })
  }
  if (!done.includes('profile')) floors.push({ rule: 'profile', ...firstFor(ruleset, 'profile', today) })
  return floors
}

const highest = (floors: readonly Floor[], from: CivilDate): CivilDate =>
  latestOf(from, ...floors.map(({ date }) => date))

const floorLine = ({ rule, date, cite }: Floor): WorkingLine => ({
  line: 'not-before',
  rule,
  date: date.toString(),
  cite,
})

/**
 * The first day on which the meeting could lawfully be held, and the first day on which certification could start.
 *
 * It may lie after the window: then the window can no longer be kept, and a meeting after it is a breach.
 *
 * @throws RulebookError naming `calendar` when the day is not covered by it
 * @example earliestMeeting({ ruleset, calendar, round: 1, window, today: parseCivilDate('2027-01-31') })
 *   .start?.toString() //=> '2027-03-05'
 */
export const earliestMeeting = (request: EarliestRequest): EarliestMeeting => {
  const { calendar, today, done = [] } = request
  const forStart = done.includes('stages') ? [] : startFloors(request)
  const start = forStart.length > 0 ? highest(forStart, today) : null
  const forMeeting = meetingFloors(request, start)
  const first = highest(forMeeting, today)
  const meeting = nextWorkingDayOnOrAfter(calendar, first)
  const origin: WorkingLine = { line: 'counted-from', origin: 'today', date: today.toString() }
  const lines = [
    origin,
    ...[...forStart, ...forMeeting].map(floorLine),
    ...rollLines(calendar, first, meeting),
  ]
  return { meeting, start, lines }
}

/**
 * Is the end of the window (round 2: of the six months) out of reach whatever is done?
 *
 * @example endIsOutOfReach(earliest, boundsOf(request)) //=> false
 */
export const endIsOutOfReach = ({ meeting }: EarliestMeeting, { to }: ReturnType<typeof boundsOf>): boolean =>
  isAfter(meeting, to.date)

import { scaleUtc } from 'd3-scale'
import type { DecisionRecord, RoundState } from '../../regulation/course/state.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { ShownCase } from './case-frame.ts'

/** A line of the timeline: an act with its limit, the recommended day, and the day on which it was done. */
export type TimelineRow = {
  group: 'step' | 'stage'
  key: string
  limit: string | null
  advised: string | null
  done: string | null
  late: boolean
  cite: readonly string[]
}

/**
 * The lines of a case's timeline: the acts that have a limit, the stages and the meeting, in the order of their days;
 * empty before the dates are set.
 */
export const timelineRows = (found: ShownCase): TimelineRow[] => {
  const { schedule, timetable } = found
  if (!schedule || !timetable) return []
  const done = doneDays(found)
  const steps = timetable.map(({ step, limit, advised, cite }) =>
    row('step', step, { limit, advised, cite, done: done[step] ?? null }),
  )
  const stages = SCHEDULED_STAGES.flatMap((stage) =>
    schedule[stage]
      ? [row('stage', stage, { limit: schedule[stage], advised: null, cite: [], done: done[stage] ?? null })]
      : [],
  )
  const meeting = row('step', 'meeting', {
    ...{ limit: schedule.meeting ?? null, advised: null, cite: [], done: done.meeting ?? null },
  })
  return [...steps, ...stages, meeting].sort((one, other) =>
    (one.limit ?? '') < (other.limit ?? '') ? -1 : 1,
  )
}

const row = (
  group: TimelineRow['group'],
  key: string,
  days: Pick<TimelineRow, 'limit' | 'advised' | 'done' | 'cite'>,
): TimelineRow => ({
  ...{ group, key, ...days },
  late: days.limit !== null && days.done !== null && days.done > days.limit,
})

/** On which day each act of the current round was done. */
const doneDays = ({ rounds }: ShownCase): Record<string, string | null> => {
  const current = rounds?.current as RoundState | undefined
  if (!current) return {}
  const { notice, profile, stages, dossier, meeting } = current
  const decisions = (rounds?.decisions ?? []) as readonly DecisionRecord[]
  const decided = decisions.find(({ round }) => round === current.round)
  return {
    notice: notice?.servedOn ?? notice?.consentOn ?? null,
    profile: profile.submittedOn,
    familiarisation: profile.familiarisedOn ?? profile.refusal?.on ?? null,
    disagreement: current.disagreementOn,
    dossier: dossier?.sentOn ?? null,
    announcement: meeting?.announcedOn ?? null,
    meeting: decided?.on ?? null,
    minutes: decided?.minutesOn ?? null,
    acquaintance: decided?.acquaintedOn ?? decided?.refusal?.on ?? null,
    ...Object.fromEntries(Object.entries(stages).map(([stage, held]) => [stage, held.on])),
  }
}

/** Steps that belong to a decision which may never be made, years ahead: the table has them without a countdown, the picture does not. */
const AFTERWARDS: ReadonlySet<string> = new Set(['repeated-from', 'repeated-to', 'recording'])

/** Is nobody waited for until this day, because it follows from a decision that may never be made? */
export const isAfterwards = ({ key }: TimelineRow): boolean => AFTERWARDS.has(key)

/** The lines of a timeline that its picture shows. */
export const picturedRows = (rows: readonly TimelineRow[]): TimelineRow[] =>
  rows.filter((each) => !isAfterwards(each))

/** The picture's measures, in its own units. */
const PICTURE = { width: 960, labels: 290, right: 70, top: 34, line: 30, ticks: 5 } as const

/** Where everything stands in the picture of a timeline. */
export const timelinePicture = (rows: readonly TimelineRow[], today: string) => {
  const days = rows
    .flatMap(({ limit, advised, done }) => [limit, advised, done])
    .filter((day) => day !== null)
  const instants = [...days, today].map((day) => Date.parse(day)).sort((one, other) => one - other)
  const scale = scaleUtc()
    .domain([new Date(instants[0] ?? 0), new Date(instants.at(-1) ?? 0)])
    .range([PICTURE.labels, PICTURE.width - PICTURE.right])
    .nice()
  const at = (day: string | null) => (day === null ? null : Math.round(scale(new Date(day))))
  return {
    width: PICTURE.width,
    height: PICTURE.top + rows.length * PICTURE.line + 10,
    top: PICTURE.top,
    labels: PICTURE.labels,
    today: at(today),
    ticks: thinned(scale.ticks(PICTURE.ticks)).map((tick) => ({
      x: Math.round(scale(tick)),
      day: tick.toISOString().slice(0, 10),
    })),
    lines: rows.map((each, index) => ({
      ...each,
      y: PICTURE.top + index * PICTURE.line + PICTURE.line / 2,
      limitX: at(each.limit),
      advisedX: at(each.advised),
      doneX: at(each.done),
    })),
  }
}

/** A scale gives as many ticks as are even: so few are left that their dates, written out, stand side by side. */
const thinned = (ticks: readonly Date[]): Date[] => {
  const every = Math.ceil(ticks.length / PICTURE.ticks)
  return ticks.filter((_tick, index) => index % every === 0)
}

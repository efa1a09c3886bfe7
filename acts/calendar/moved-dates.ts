import { openCourses } from '../../records/case-reading/open-courses.ts'
import type { Database } from '../../records/database.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import { apply } from '../../regulation/course/apply.ts'
import { happened } from '../../regulation/course/events.ts'
import type { CalendarOnCase } from '../../regulation/course/frame.ts'
import { movedLimits } from '../../regulation/course/moved-limits.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { timetableRequest } from '../../regulation/course/timetable-of.ts'
import { RulebookError } from '../../regulation/rulebook-error.ts'
import { timetable } from '../../regulation/timetable/timetable.ts'
import type { TimetableStep } from '../../regulation/timetable/timetable-answer.ts'

/**
 * A date that an amendment moves: of which case and step, the limit or the recommended day, from where to where.
 * `uncounted`: the case has a day beyond the calendar, so that nothing of it can be counted.
 */
export type MovedDate = {
  case: { id: string; number: string }
  step: string
  which: 'limit' | 'advised' | 'meeting' | 'uncounted'
  from: string
  to: string | null
  cite: string[]
}

/**
 * Every date of an open case that another calendar moves, from today on: the days of its timetable, what is owed after
 * its decision, and the meeting. A meeting that would fall on a day off is shown with `to` null: people move or confirm it.
 */
export const movedDates = async (
  database: Database,
  { calendar, today }: { calendar: CalendarOnCase; today: CivilDate },
): Promise<MovedDate[]> => {
  const moved: MovedDate[] = []
  for await (const { id, number, state } of openCourses(database))
    for (const move of movesOf(state, calendar, today)) moved.push({ case: { id, number }, ...move })
  return moved
}

type Move = Omit<MovedDate, 'case'>

const movesOf = (state: CaseState, calendar: CalendarOnCase, today: CivilDate): Move[] => {
  try {
    const timetabled = timetableMoves(state, calendar, today)
    const known = new Set(timetabled.map(({ step, which }) => `${step}/${which}`))
    const others = owedMoves(state, calendar).filter(({ step, which }) => !known.has(`${step}/${which}`))
    return [...timetabled, ...others].filter(({ from }) => from >= today.toString())
  } catch (error) {
    if (!(error instanceof RulebookError) || error.field !== 'calendar') throw error
    const from = state.current.schedule?.meeting ?? state.current.window.to
    return [{ step: 'meeting', which: 'uncounted', from, to: null, cite: [] }]
  }
}

/** What is owed to the case now, also after its decision. */
const owedMoves = (state: CaseState, calendar: CalendarOnCase): Move[] =>
  movedLimits(state, apply(state, happened('CalendarAmended', { calendar }, []))).map(
    ({ role: _, cite, ...move }) => ({ ...move, cite: [...cite] }),
  )

const timetableMoves = (state: CaseState, calendar: CalendarOnCase, today: CivilDate): Move[] => {
  const { schedule } = state.current
  if (!schedule || parseCivilDate(schedule.meeting).toString() < today.toString()) return []
  const before = answered(state, today)
  const after = answered({ ...state, frame: { ...state.frame, calendar } }, today)
  const moves = before.steps.flatMap((step) =>
    stepMoves(
      step,
      after.steps.find((other) => other.step === step.step),
    ),
  )
  const dropped = after.violations.some(({ step }) => step === 'meeting')
  return [
    ...moves,
    ...(dropped
      ? [{ step: 'meeting', which: 'meeting' as const, from: schedule.meeting, to: null, cite: [] }]
      : []),
  ]
}

const answered = (state: CaseState, today: CivilDate) => {
  const { schedule } = state.current
  if (!schedule) throw new Error('a case without dates has no timetable')
  return timetable(timetableRequest(state, schedule, today))
}

const stepMoves = (before: TimetableStep, after: TimetableStep | undefined): Move[] => {
  if (!after) return []
  return (['limit', 'advised'] as const).flatMap((which) => {
    const from = before[which]?.toString()
    const to = after[which]?.toString()
    if (from === undefined || to === undefined || from === to) return []
    return [{ step: before.step, which, from, to, cite: [...before.cite] }]
  })
}

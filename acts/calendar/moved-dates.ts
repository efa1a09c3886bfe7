import { openCourses } from '../../records/case-reading/open-courses.ts'
import type { Database } from '../../records/database.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import type { CalendarOnCase } from '../../regulation/course/frame.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { timetableRequest } from '../../regulation/course/timetable-of.ts'
import { timetable } from '../../regulation/timetable/timetable.ts'
import type { TimetableStep } from '../../regulation/timetable/timetable-answer.ts'

/** A date that an amendment moves: of which case and step, the limit or the recommended day, from where to where. */
export type MovedDate = {
  case: { id: string; number: string }
  step: string
  which: 'limit' | 'advised' | 'meeting'
  from: string
  to: string | null
  cite: string[]
}

/**
 * Every date of an open case that another calendar moves, from today on. A meeting that would fall on a day off is
 * shown with `to` null: it needs another day, which people choose.
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
    ...moves.filter(({ from }) => from >= today.toString()),
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

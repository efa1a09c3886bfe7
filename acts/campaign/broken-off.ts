import type { PlanningProblem } from '../../records/campaign/planning-progress.ts'

/** Whoever made the plan ended before it was made: its process, or the one that started it. */
export const BROKEN_OFF: PlanningProblem = {
  detail: 'The plan broke off before it was made. Nothing is kept of it; it may be asked for again.',
}

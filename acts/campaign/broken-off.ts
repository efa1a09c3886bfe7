import type { PlanBreak, PlanningProblem } from '../../records/campaign/planning-progress.ts'
import { problemOfError } from '../problem-of-error.ts'

/** What whoever asked for the plan is told, and what he can do. */
const SAID: Record<PlanBreak, string> = {
  ended: 'The plan broke off before it was made. Nothing is kept of it; it may be asked for again.',
  memory:
    'The plan needed more memory than a plan may take. Nothing is kept of it; plan fewer cases at once: of one unit, or of one list.',
  'too-long':
    'The plan took longer than ten minutes and was broken off. Nothing is kept of it; plan fewer cases at once: of one unit, or of one list.',
  database:
    'The database did not answer while the plan was made. Nothing is kept of it; ask for it again in a few minutes.',
  defect:
    'A fault of the program broke the plan off. Nothing is kept of it; tell the operator of the installation, who sees the cause, and plan other cases meanwhile.',
}

/** Something broke a plan off. `technical`: for whoever operates the installation, and nothing of anybody in it. */
export class PlanBroke extends Error {
  override readonly name = 'PlanBroke'
  readonly by: PlanBreak
  readonly technical: string

  constructor(by: PlanBreak, technical: string) {
    super(`${by}: ${technical}`)
    this.by = by
    this.technical = technical
  }
}

/** Whoever made the plan ended before it was made: its process, or the one that started it. */
export const BROKEN_OFF: PlanningProblem = { detail: SAID.ended }

/** What a campaign keeps of a plan that broke off. @example problemOfBreak(new PlanBroke('too-long', '600s')) */
export const problemOfBreak = (error: unknown): PlanningProblem => {
  const { by, technical } = error instanceof PlanBroke ? error : brokenBy(error)
  return { detail: SAID[by], broke: { by, technical } }
}

/** How an error broke a plan off: by its kind, code and place in our code; its words may name somebody. */
export const brokenBy = (error: unknown): { by: PlanBreak; technical: string } => ({
  by: problemOfError(error)?.code === 'unavailable' ? 'database' : 'defect',
  technical: [...kindOf(error), placeOf(error)].filter(Boolean).join(' '),
})

const kindOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [typeof error]
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return [error.name, ...code]
}

/** The first place of our own in the stack. @example 'acts/campaign/make-plan.ts:31' */
const placeOf = (error: unknown): string | null => {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [, place = null] = /\/((?:acts|records|regulation|platform)\/[\w/.-]+\.ts:\d+)/.exec(stack) ?? []
  return place
}

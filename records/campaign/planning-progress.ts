import type { PlanProgress } from '../../regulation/campaign/plan-progress.ts'

/**
 * How far the making of a plan is: it waits for the plan before it, cases are read, the parts of the plan itself, and its
 * rows are kept. `done` of `of` cases; of sessions and meetings those that have a place.
 */
export type PlanningProgress =
  | { part: 'waiting' }
  | { part: 'reading' | 'keeping'; done: number; of: number }
  | PlanProgress

/** What breaks a plan off: its process or the one that started it ended, or it met with a limit or a fault. */
export const PLAN_BREAKS = ['ended', 'memory', 'too-long', 'database', 'defect'] as const
export type PlanBreak = (typeof PLAN_BREAKS)[number]

/**
 * Why a plan was not made, said to whoever asked for it; `caseIds`: on account of these cases. `broke`: what broke it off, with
 * what whoever operates the installation is told of it, in which stands nothing of anybody.
 */
export type PlanningProblem = {
  detail: string
  caseIds?: readonly string[]
  broke?: { by: PlanBreak; technical: string }
}

/** What a campaign keeps of its planning: how far it is, or why it failed. */
export type KeptPlanning = { progress: PlanningProgress } | { problem: PlanningProblem }

/** Whoever plans says so every second; after so many milliseconds of silence there is nobody any more. */
const SILENT_AFTER = 20_000

/** Since when a plan has to have been heard of to be under way, by the host's clock. */
export const silentBefore = (): Date => new Date(Date.now() - SILENT_AFTER)

/** How the planning of a campaign stands, as it is read: one of which nothing is heard any more has failed, without a problem on record. */
export const planningOf = (row: {
  state: string
  progress: unknown
  seenAt: Date | null
}): { state: string; progress: PlanningProgress | null; problem: PlanningProblem | null } => {
  const kept = row.progress as KeptPlanning | null
  const silent = row.state === 'planning' && (row.seenAt === null || row.seenAt < silentBefore())
  const state = silent ? 'failed' : row.state
  const progress = state === 'planning' && kept && 'progress' in kept ? kept.progress : null
  return { state, progress, problem: state === 'failed' && kept && 'problem' in kept ? kept.problem : null }
}

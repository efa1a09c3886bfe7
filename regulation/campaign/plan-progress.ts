import type { ScheduledStage } from '../rulesets/keys.ts'

/**
 * The parts of making a plan, in the order in which they come: the members' own cases, the sessions of each stage, the
 * meetings, the proof of what is missing, and each case's days judged by the rules.
 */
export const PLAN_PARTS = ['members', 'sessions', 'meetings', 'proof', 'judging'] as const

/** How far a plan is: the part that is under way, and for how many cases of how many; `stage`: whose sessions or proof. */
export type PlanProgress = {
  part: (typeof PLAN_PARTS)[number]
  stage?: ScheduledStage
  /** Of sessions and meetings: so many cases have a place. */
  done: number
  of: number
}

/** Is told how far a plan is, while it is made; it has to be quick. */
export type TellProgress = (progress: PlanProgress) => void

/** For whoever waits for the plan alone. */
export const toNobody: TellProgress = () => undefined

import type { AppealState, FiledAppeal } from '../../regulation/appeal/appeal-state.ts'

/** The name under which the workflow is registered. */
export const APPEAL = 'appeal'

/** What an appeal is started with: ids and dates only. `soFar` is what a run hands to the next one. */
export type AppealInput = {
  filed: FiledAppeal
  /** RFC 3339. */
  filedAt: string
  filedBy: string | null
  soFar?: AppealSoFar
}

/** How far an appeal has come: its state, the number of its last log entry, the latest instant that it knows of. */
export type AppealSoFar = { state: AppealState; seq: number; now: string; seen: readonly string[] }

/** The workflow id of an appeal. @example appealWorkflowId('a1') //=> 'appeal/a1' */
export const appealWorkflowId = (appealId: string): string => `appeal/${appealId}`

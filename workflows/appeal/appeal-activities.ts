import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { AppealStep } from '../../regulation/appeal/appeal-step.ts'

/** What an appeal does to the world. */
export type AppealActivities = {
  /**
   * Records one step in one transaction, with what the case is told of it; a repeat of a step does nothing. Where other
   * content stands under its number, what stands is answered, and nothing is recorded.
   */
  recordAppealStep(step: AppealStep): Promise<{ state: AppealState; seq: number } | null>
}

/** What the queue of notices does for it. */
export type AppealNoticeActivities = {
  /** Sends notices that are on record and answers with those that have an outcome: at least one of them. */
  deliverNotices(request: { noticeIds: string[] }): Promise<{ noticeId: string }[]>
}

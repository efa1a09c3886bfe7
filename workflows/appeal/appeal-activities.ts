import type { AppealStep, RecordedAppealStep } from '../../regulation/appeal/appeal-step.ts'

/** What an appeal does to the world. */
export type AppealActivities = {
  /** Records one step in one transaction, with what the case is told of it, or answers why it was not recorded. */
  recordAppealStep(step: AppealStep): Promise<RecordedAppealStep>
}

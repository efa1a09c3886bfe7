import type { CaseStep, RecordedStep } from '../../regulation/course/case-step.ts'
import type { NoticeResult } from '../../regulation/course/settle.ts'

/** What a case does to the world. */
export type CaseActivities = {
  /** Records one step in one transaction, or answers what stands in its place. */
  recordCaseStep(step: CaseStep): Promise<RecordedStep>
}

/** What the queue of notices does for it. */
export type CaseNoticeActivities = {
  /** Sends notices that are on record; each ends with an outcome of its own. */
  deliverNotices(request: { noticeIds: string[] }): Promise<NoticeResult[]>
}

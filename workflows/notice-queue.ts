import { workflowInfo } from '@temporalio/workflow'

/** The task queue of a worker's notices: they have a rate limit of their own. @example noticeQueueOf('attestor') //=> 'attestor-notices' */
export const noticeQueueOf = (taskQueue: string): string => `${taskQueue}-notices`

/** The queue of notices beside the task queue on which this workflow runs. */
export const noticeQueue = (): string => noticeQueueOf(workflowInfo().taskQueue)

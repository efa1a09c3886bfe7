/** Where workflows and their short activities run. */
export const TASK_QUEUE = 'attestor'

/** Where notices are sent, under a rate limit of its own; workflows name it after their own queue. */
export const NOTICE_QUEUE = 'attestor-notices'

import type { Client } from '@temporalio/client'

/** What Temporal Cloud bills; each local activity counted as if it stood alone. */
const BILLED = {
  start: 'workflowExecutionStartedEventAttributes',
  signals: 'workflowExecutionSignaledEventAttributes',
  updates: 'workflowExecutionUpdateAcceptedEventAttributes',
  timers: 'timerStartedEventAttributes',
  activities: 'activityTaskScheduledEventAttributes',
  'local activities': 'markerRecordedEventAttributes',
}

/** What one execution left in its history, in words. @example '30 actions (1 start, …), 89 events, 22403 bytes' */
export const costOf = async (client: Client, workflowId: string): Promise<string> => {
  const handle = client.workflow.getHandle(workflowId)
  const { historyLength, historySize } = await handle.describe()
  const { events } = await handle.fetchHistory()
  const names = (events ?? []).flatMap((event) =>
    Object.entries(event).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name])),
  )
  const billed = Object.entries(BILLED).map(
    ([what, event]) => [what, names.filter((name) => name === event).length] as const,
  )
  const actions = billed.reduce((sum, [, n]) => sum + n, 0)
  return `${actions} actions (${billed.map(([what, n]) => `${n} ${what}`).join(', ')}), ${historyLength} events, ${historySize} bytes`
}

import { setTimeout as wait } from 'node:timers/promises'

/**
 * Asks a workflow until it can be asked: one whose workers died in the middle of its tasks lets nobody for a moment.
 *
 * @example await insist(() => meeting.attend('abcde'))
 */
export const insist = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const { details = '' } = (error as { cause?: { details?: string } }).cause ?? {}
      if (!details.includes('failed state')) throw error
      await wait(200)
    }
  }
}

import { ApplicationFailure, sleep } from '@temporalio/workflow'

/** Sleeps so many days and tells the instant at which it woke. */
export async function sleeper(days: number): Promise<string> {
  await sleep(`${days} days`)
  return new Date().toISOString()
}

/** Fails with words that nobody may read on the server. */
export async function failing(words: string): Promise<void> {
  throw ApplicationFailure.nonRetryable(words, 'Secret', { words })
}

import { allHandlersFinished, condition, sleep } from '@temporalio/workflow'

/** What a run has to finish before it ends, and whether something is left of it. */
type Ending = { settle: () => Promise<void>; isIdle?: () => boolean }

const A_MOMENT = 1

/**
 * Finishes what a run has in hand and hears everything that was told to it, before it ends or goes on in a new one.
 *
 * A workflow task that begins while a local activity runs is given the signals that came meanwhile only after the
 * activity's answer. A run that ended upon that answer would never hear them, and the server believes them told (tried
 * with SDK 1.24: a query or a slow database is enough). When a timer has fired no such answer is outstanding: what came
 * was given, and for what comes now the server refuses the ending.
 *
 * @example
 * await hearAll({ settle: () => run.settle(), isIdle: () => run.isIdle() })
 * return continueAsNew(run.state)
 */
export const hearAll = async ({ settle, isIdle = () => true }: Ending): Promise<void> => {
  do {
    await settle()
    await condition(() => allHandlersFinished() || !isIdle())
    await sleep(A_MOMENT)
  } while (!isIdle() || !allHandlersFinished())
}

import { condition, continueAsNew, log, setHandler, workflowInfo } from '@temporalio/workflow'
import { answerAppeal, forwardAppeal } from '../../regulation/appeal/answer-appeal.ts'
import { nextAppealMoment } from '../../regulation/appeal/appeal-moments.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { isAnswered } from '../../regulation/appeal/apply-appeal-event.ts'
import { hearAll } from '../hear-all.ts'
import { AppealRun } from './appeal-run.ts'
import type { AppealInput } from './input.ts'
import { answerUpdate, appealStateQuery, forwardedSignal } from './messages.ts'

/**
 * An appeal against a decision of the commission, from its filing to its answer: forwarded, answered by a reviewer who
 * did not take part in the decision, or refused by silence where the act says so. Para 23, art. 53.
 */
export async function appeal(input: AppealInput): Promise<AppealState> {
  const run = new AppealRun(input)
  // An act may arrive with the start itself: the filing goes before it.
  const opening = run.open()
  setHandler(appealStateQuery, () => run.state)
  setHandler(answerUpdate, (asked) => run.take(asked, (state) => answerAppeal(state, asked.given)), {
    validator: (asked) => run.validate(asked, (state) => answerAppeal(state, asked.given)),
  })
  // A signal has nobody to answer: what does not fit any more changes nothing and is said in the worker's log.
  setHandler(forwardedSignal, async (told) => {
    await run
      .take(told, (state) => forwardAppeal(state, told.given.on))
      .catch((error: unknown) => {
        run.handled(told)
        log.warn('a forwarding changed nothing', { key: told.key, why: String(error) })
      })
  })
  await opening
  while (!isAnswered(run.state) && !workflowInfo().continueAsNewSuggested) await nextStep(run)
  await hearAll({ settle: () => run.settle() })
  if (isAnswered(run.state)) return run.state
  return continueAsNew<typeof appeal>({ ...input, soFar: run.soFar })
}

/** Waits for people, or for the moment at which the appeal does something itself. */
const nextStep = async (run: AppealRun): Promise<void> => {
  const moment = nextAppealMoment(run.state)
  const before = run.soFar.seq
  const stop = () => run.soFar.seq !== before || workflowInfo().continueAsNewSuggested
  if (!moment) return condition(stop)
  const wait = Math.max(0, Date.parse(moment.at) - Date.now())
  if (!(await condition(stop, wait))) await run.pass(moment.at)
}

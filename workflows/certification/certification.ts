import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow'
import { noticeHolds } from '../../regulation/course/judge-notice.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { stagesConcluded } from '../../regulation/course/timetable-of.ts'
import { CaseRun } from './case-run.ts'
import type { CertificationInput } from './input.ts'
import { calendarAmendedSignal, factSignal, scheduleUpdate, stateQuery } from './messages.ts'

/**
 * The certification of one employee, from the opening of the case to acquaintance with its final decision. A second
 * round is a run of its own, with nothing carried over but the decision and what is still owed for it.
 *
 * Facts may come in any order and at any stage: each is judged by the course, and the stages below are only what the
 * case waits for.
 */
export async function certification(input: CertificationInput, carried?: CaseState): Promise<void> {
  const run = new CaseRun(input, carried ?? null)
  setHandler(factSignal, (fact) => run.receive(fact))
  setHandler(calendarAmendedSignal, (amended) => run.amend(amended))
  setHandler(scheduleUpdate, (request) => run.schedule(request), {
    validator: (request) => run.validate(request),
  })
  setHandler(stateQuery, () => run.state)

  const { round } = run.state.current
  const ended = (state: CaseState) => state.status === 'closed' || state.current.round !== round
  const or = (reached: (state: CaseState) => boolean) => (state: CaseState) =>
    ended(state) || reached(state) || workflowInfo().continueAsNewSuggested

  await run.open()
  await run.until(or(datesAreSet))
  await run.until(or(noticeHolds))
  await run.until(or(stagesConcluded))
  await run.until(or(isCalled))
  await run.until(or(isDecided))
  await run.until(or(ended))

  while (!run.isIdle() || !allHandlersFinished()) {
    await run.settle()
    await condition(() => allHandlersFinished() || !run.isIdle())
  }
  if (run.state.status === 'closed') return
  await continueAsNew<typeof certification>(input, run.state)
}

const datesAreSet = ({ current }: CaseState): boolean => current.schedule !== null

const isCalled = ({ current }: CaseState): boolean => current.meeting !== null

const isDecided = ({ current, decisions }: CaseState): boolean =>
  decisions.some(({ round }) => round === current.round)

import { continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow'
import {
  calledToMeeting,
  datesSet,
  decisionMade,
  dossierSent,
  inService,
  noticeServedInTime,
  profileShown,
  stagesHeld,
} from '../../regulation/course/milestones.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { hearAll } from '../hear-all.ts'
import { CaseRun } from './case-run.ts'
import type { CertificationInput } from './input.ts'
import { calendarAmendedSignal, factSignal, scheduleUpdate, stateQuery } from './messages.ts'

/**
 * The certification of one employee, from the opening of the case to acquaintance with its final decision. A second
 * round is a run of its own, with nothing carried over but the decision and what is still owed for it; so is a round
 * that begins anew after leave.
 *
 * Facts may come in any order and at any stage: each is judged by the course, and the stages below are only what the
 * case waits for. Each names its steps in the tables of the ruleset, where their terms and clauses stand.
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

  await run.open()

  // After leave, study or secondment only; the rest of this run is the round's.
  await run.until(or(isClosed, inService))
  const left = (state: CaseState) => isClosed(state) || !inService(state) || state.current.round !== round

  // Preparation: days for the stages and the meeting, within window and timing.
  await run.until(or(left, datesSet))
  // `notice`: no stage is held before the employee was told in time, or consented to less.
  await run.until(or(left, noticeServedInTime))
  // `profile`, `familiarisation`, `disagreement`: the profile is submitted and shown; late is late and goes on.
  await run.until(or(left, profileShown, stagesHeld))
  // `fitness`, `testing`, `study`, `polygraph`: as many of them as the ruleset has for this employee.
  await run.until(or(left, stagesHeld))
  // `dossier`: the documents go to the commission; a gap is named.
  await run.until(or(left, dossierSent, calledToMeeting))
  // `announcement`: the case is called to a meeting of the commission.
  await run.until(or(left, calledToMeeting, decisionMade))
  // `interview` and `decision`: a meeting without either is followed by another.
  await run.until(or(left, decisionMade))
  // `acquaintance`: the decision is signed and the case closes, or its second round opens.
  await run.until(or(left))

  await hearAll({ settle: () => run.settle(), isIdle: () => run.isIdle() })
  if (isClosed(run.state)) return
  await continueAsNew<typeof certification>(input, run.state)
}

type Reached = (state: CaseState) => boolean

/** Whichever comes first; a history that has grown long goes on in a new run. */
const or =
  (...reached: readonly Reached[]): Reached =>
  (state) =>
    reached.some((isReached) => isReached(state)) || workflowInfo().continueAsNewSuggested

const isClosed: Reached = ({ status }) => status === 'closed'

import type { Duty } from '../course/state.ts'
import { rulesOfAppeal } from './appeal-rules.ts'
import type { AppealState } from './appeal-state.ts'
import { isAnswered } from './apply-appeal-event.ts'

/**
 * What an appeal owes to whom: that it is handed on the personnel service, its answer the head; nothing when it is over.
 *
 * @example dutiesOfAppeal(filedAppeal(filed)).map(({ act }) => act) //=> ['forward-appeal', 'answer-appeal'] under the law
 */
export const dutiesOfAppeal = (state: AppealState): Duty[] => {
  if (isAnswered(state)) return []
  const { filed, forwarding, answer } = state
  const cite = [rulesOfAppeal(filed).complaint.cite]
  const shared = { advised: null, cite, data: { appeal: filed.appealId } }
  const toForward: Duty[] =
    forwarding === null || forwarding.state === 'done'
      ? []
      : [{ ...shared, act: 'forward-appeal', role: 'personnel', limit: forwarding.limitOn }]
  return [...toForward, { ...shared, act: 'answer-appeal', role: 'head', limit: answer?.limitOn ?? null }]
}

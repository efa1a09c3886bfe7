import type { CaseToActOn } from '../../records/case/find-case.ts'
import { type LifeEvent, movementRuling } from '../../regulation/course/life-event.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { invalid, unlawful } from '../problem.ts'
import type { FactForm } from './fact-form.ts'

type Told = Extract<FactForm, { kind: 'life-event' }>

/**
 * Refuses an event of life that cannot be as it is told, and a movement that the law forbids while certification runs
 * (art. 47(3-3)).
 *
 * @throws Problem `invalid` naming the field; `unlawful` with the clause
 */
export const checkLifeEvent = (told: Told, { ruleset }: Pick<CaseToActOn, 'ruleset'>): void => {
  const { occurredOn, event, to, postOn, reason, equivalent, dutiesChanged } = told
  if (to && to < occurredOn) throw invalid('to', `${to} is before occurredOn ${occurredOn}`)
  if (postOn && event !== 'return') throw invalid('postOn', 'belongs to a return')
  if (equivalent !== undefined && event !== 'new-post') throw invalid('equivalent', 'belongs to a new post')
  if (dutiesChanged !== undefined && event !== 'new-post')
    throw invalid('dutiesChanged', 'belongs to a new post')
  const moved: LifeEvent = reason === undefined ? { event } : { event, reason }
  const { outcome, cite } = movementRuling(rulesetOf(ruleset), moved)
  if (outcome === 'forbidden')
    throw unlawful({
      detail: 'Nobody is moved while his certification runs, except for the reasons that the rule names.',
      cite,
    })
}

import type { Step } from '../rulesets/keys.ts'
import { type Anchors, limitOf, type Tables } from '../terms/limit-of.ts'
import type { Working } from './working.ts'

/**
 * The limit of a step with its working.
 *
 * @throws RulebookError as `limitOf`
 * @example explainTerm(tables, 'profile', { meeting: parseCivilDate('2027-04-01') })
 * //=> { date: '2027-03-11', lines: [counted-from, counted], cite: ['para 11'] }
 */
export const explainTerm = (tables: Tables, step: Step, anchors: Anchors): Working => {
  const { date, lines, cite } = limitOf(tables, step, anchors)
  return { date: date.toString(), lines, cite: [cite] }
}

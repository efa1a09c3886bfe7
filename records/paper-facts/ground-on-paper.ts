import type { CaseState } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { annulmentOnPaper } from './annulment-on-paper.ts'
import type { PaperFacts } from './paper-contents.ts'

/**
 * The decision on whose ground something was ordered, and how it fell where it fell afterwards. `decision` is what it was then.
 *
 * @example (await groundOnPaper(database, state, { round: 1, decision: 'demotion' })).annulment //=> null
 */
export const groundOnPaper = async (
  database: Database,
  { decisions, annulled }: Pick<CaseState, 'decisions' | 'annulled'>,
  { round, decision }: { round: number; decision: string },
): Promise<PaperFacts> => {
  const standing = decisions.find((each) => each.round === round)
  const fallen = !standing && annulled?.decision.round === round ? annulled : undefined
  const on = standing?.on ?? fallen?.decision.on ?? null
  return { ground: { round, decision, on }, annulment: await annulmentOnPaper(database, fallen) }
}

import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { CaseFrame } from '../../regulation/course/frame.ts'
import type { Carried } from '../../regulation/papers/paper-kinds.ts'
import type { PaperFacts } from './paper-contents.ts'

/** The day on which it was decided or ordered, and the day on which the employee was acquainted; null: not yet known. */
type Days = { on: string; acquaintedOn: string | null }

/**
 * Whom to appeal to, until when and how, as each paper says it that carries what can be appealed against: para 23, art. 53.
 *
 * @param of what the paper carries; the answer to an appeal has a way of its own, to court
 * @example appealOnPaper(frame, { on: '2027-06-10', acquaintedOn: null }, 'order') //=> { of: 'order', until: '2027-07-12', … }
 */
export const appealOnPaper = (
  frame: Pick<CaseFrame, 'ruleset' | 'calendar'>,
  days: Days,
  of: Exclude<Carried, 'answer'>,
): PaperFacts => {
  const { reviewers, cite, ...advice } = appealAdvice(frame, days)
  return { ...advice, of, reviewers: [...reviewers], cite: [...cite] }
}

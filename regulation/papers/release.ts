import { allowed, type Ruling, refused } from '../commission/ruling.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { type Carried, PAPERS, type PaperKind, type PaperRow } from './paper-kinds.ts'

/** What a paper is about to say, as far as its release depends on it. */
export type PaperToRelease = {
  kind: PaperKind
  /** Does it carry a decision or an order this time? An act of refusal and minutes do not always. */
  carries: 'carries' | 'carries-none'
  /** Whom to appeal to, until when; null: it says nothing of that. */
  advice: { reviewers: readonly string[]; until: string | null } | null
}

/**
 * Each decision and each order says whom to appeal to, until when and how; without that it is not released. Para 23,
 * art. 53. A day is not asked for where the act gives no term.
 *
 * @example releaseRuling({ kind: 'head-order', carries: 'carries', advice: null }, ruleset).outcome //=> 'refused'
 */
export const releaseRuling = ({ kind, carries, advice }: PaperToRelease, ruleset: Ruleset): Ruling => {
  const carried = carriedBy(kind)
  const { cite } = ruleset.aftermath.complaint
  if (!carried || carries === 'carries-none') return allowed('it carries no decision and no order')
  if (!advice || advice.reviewers.length === 0)
    return refused('The paper is not released: it does not say whom to appeal to.', cite)
  if (advice.until === null && hasTerm(carried, ruleset))
    return refused('The paper is not released: it does not say until when an appeal can be filed.', cite)
  return allowed('it says whom to appeal to, until when and how', cite)
}

/** What a paper carries that can be appealed against; null: nothing. @example carriedBy('head-order') //=> 'order' */
export const carriedBy = (kind: PaperKind): Carried | null => {
  const row: PaperRow = PAPERS[kind]
  return row.carries ?? null
}

/** Does the act say by when what is carried can be appealed against? */
const hasTerm = (carried: Carried, { terms, aftermath }: Ruleset): boolean =>
  carried === 'answer' ? aftermath.complaint.courtTerm !== null : terms.appeal !== null

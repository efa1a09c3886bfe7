import type { Cite } from '../cite.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/** Whose acts another may do for some days, under an order (section 7). */
export const ACTING_OFFICES = ['directHead', 'head', 'personnel', 'secretary'] as const
export type ActingOffice = (typeof ACTING_OFFICES)[number]

/** Seats of a commission: nobody sits in them for another. */
const SEATS_WITHOUT_SUBSTITUTE: ReadonlySet<string> = new Set(['chairman', 'member'])

/** An order as it is entered; civil dates `YYYY-MM-DD`, `from` and `to` included. People by any id. */
export type ActingOrderGiven = {
  office: string
  actingFor: string
  acting: string
  enteredBy: string
  orderedOn: string
  from: string
  to: string
  today: string
}

/** Whether an order can be entered; `field` names what is wrong. */
export type ActingRuling =
  | { outcome: 'allowed'; reason: 'in-order'; cite: readonly Cite[] }
  | { outcome: 'refused'; reason: string; field: string; cite: readonly Cite[] }

/**
 * Whether somebody may act for another as an order says.
 *
 * A commission has no substitutes: who is missing counts as absent, and its composition is changed by an order of its
 * own (paras 16–21). Its secretary, who has no vote, is named by the personnel service and may be stood in for. Nobody
 * acts for himself, and nobody enters an order that lets himself act.
 *
 * @example judgeActingOrder({ office: 'chairman', … }, ruleset).reason //=> 'a-commission-has-no-substitutes'
 */
export const judgeActingOrder = (order: ActingOrderGiven, { commission }: Ruleset): ActingRuling => {
  const refused = (field: string, reason: string, ...cite: Cite[]): ActingRuling => ({
    ...{ outcome: 'refused', reason, field, cite },
  })
  const { office, actingFor, acting, enteredBy, orderedOn, from, to, today } = order
  if (SEATS_WITHOUT_SUBSTITUTE.has(office))
    return refused('office', 'a-commission-has-no-substitutes', commission.members.cite)
  if (!ACTING_OFFICES.some((known) => known === office)) return refused('office', 'no-such-office')
  if (acting === actingFor) return refused('acting', 'nobody-acts-for-himself')
  if (acting === enteredBy) return refused('acting', 'nobody-lets-himself-act')
  if (parseCivilDate(to, 'to').toString() < parseCivilDate(from, 'from').toString())
    return refused('to', 'ends-before-it-begins')
  if (orderedOn > today) return refused('orderedOn', 'lies-ahead')
  return { outcome: 'allowed', reason: 'in-order', cite: [] }
}

/** Is an order in force on a day? Both its days count. @example isInForce({ from, to, endedOn: null }, '2027-05-03') */
export const isInForce = (
  { from, to, endedOn }: { from: string; to: string; endedOn: string | null },
  day: string,
): boolean => from <= day && day <= (endedOn !== null && endedOn < to ? endedOn : to)

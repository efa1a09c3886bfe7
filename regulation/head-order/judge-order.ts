import type { Cite } from '../cite.ts'
import { allowed, type Refusal, type Ruling, refused } from '../commission/ruling.ts'
import type { CalendarOnCase } from '../course/frame.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import type { DecisionKey, RulesetId } from '../rulesets/keys.ts'
import type { AftermathRules } from '../rulesets/ruleset.ts'
import { covers, disposalLimit } from './disposal-limit.ts'
import { type Absence, type HeadOrder, type HeadOrderKind, ORDERS_OF } from './head-order.ts'

/**
 * What an order is judged by: the decision that is its ground, the employee's absences, and whether a complaint that
 * suspends execution waits for its answer.
 */
export type OrderGround = {
  ruleset: RulesetId
  calendar: CalendarOnCase
  decision: DecisionKey
  decidedOn: string
  absences: readonly Absence[]
  complaint: 'none' | 'suspends'
}

/**
 * May the head order this on the ground of the decision? Never automatic, never more than the decision is a ground for
 * (para 22; arts. 46-1, 52, 53, 81(6)).
 *
 * @example judgeOrder(ground, { kind: 'dismissal', … }).outcome //=> 'refused' where the decision is `corresponds`
 */
export const judgeOrder = (ground: OrderGround, order: HeadOrder): Ruling =>
  kindRefusal(ground, order) ??
  detailRefusal(order) ??
  complaintRefusal(ground, order) ??
  demotionRefusal(ground, order) ??
  dismissalRefusal(ground, order) ??
  allowed('the decision is a ground for it', ...citesOf(ground, order))

const aftermathOf = (ground: OrderGround) => rulesOf(ground).ruleset.aftermath
const effectOf = (ground: OrderGround) => aftermathOf(ground).effect

/** A dismissal names its own clause: that of the decision, or that of the lower post which was not taken (art. 80(1)). */
const citesOf = (ground: OrderGround, { kind }: HeadOrder): Cite[] => {
  const { effect, order } = aftermathOf(ground)
  if (kind !== 'dismissal' || !order.dismissal) return [effect.cite]
  const { decision, refusedOffer } = order.dismissal.grounds
  return [effect.cite, ground.decision === 'demotion' ? refusedOffer : decision]
}

const kindRefusal = (ground: OrderGround, given: HeadOrder): Refusal | null => {
  const { kind, orderedOn } = given
  const { cite } = effectOf(ground)
  if (orderedOn < ground.decidedOn)
    return refused(`the order of ${orderedOn} is before the decision of ${ground.decidedOn}`, cite)
  if (kind === 'dismissal' && ground.decision === 'demotion') return offerRefusal(ground, given)
  if (kind === 'none' || ORDERS_OF[ground.decision].includes(kind)) return null
  const open = [...ORDERS_OF[ground.decision], 'none']
  return refused(
    `the decision ${ground.decision} is no ground for ${kind}; it is one for ${open.join(', ')}`,
    cite,
  )
}

/**
 * The orders that may come of a decision at all, `none` last.
 *
 * @example ordersOpenTo(aftermath, 'corresponds') //=> ['none']
 */
export const ordersOpenTo = ({ order }: AftermathRules, decision: DecisionKey): HeadOrderKind[] => [
  ...ORDERS_OF[decision],
  ...(decision === 'demotion' && order.disposal ? (['dismissal'] as const) : []),
  'none',
]

/** A demotion becomes a dismissal where the offered post was refused, or disposal ended without an answer (art. 46-1). */
const offerRefusal = (ground: OrderGround, { orderedOn, offer, disposal }: HeadOrder): Refusal | null => {
  const rules = aftermathOf(ground).order.disposal
  if (!rules) return refused('the decision demotion is no ground for dismissal', effectOf(ground).cite)
  const { cite } = rules.ordinary
  if (offer?.answer === 'refused') return null
  if (offer?.answer !== 'silent')
    return refused('it is a dismissal only where the lower post was refused or not answered for', cite)
  return disposal && orderedOn > disposal.until
    ? null
    : refused('silence counts as refusal only when disposal is over', cite)
}

/** What each kind has to name. */
const detailRefusal = ({ kind, reserveList, post, reason, effectiveOn }: HeadOrder): Refusal | null => {
  if (kind === 'none' && reason === null) return refused('an order of nothing names its reason')
  if (kind === 'reserve' && reserveList === null) return refused('an order on the reserve names its list')
  if ((kind === 'promotion' || kind === 'demotion') && post === null)
    return refused(`an order of ${kind} names the post`)
  if (kind === 'dismissal' && effectiveOn === null) return refused('an order of dismissal names its day')
  return null
}

const complaintRefusal = (ground: OrderGround, { kind, atOnce }: HeadOrder): Refusal | null =>
  ground.complaint === 'suspends' && (kind === 'demotion' || kind === 'dismissal') && atOnce === null
    ? refused(
        'a complaint suspends execution: the order waits for its answer, or says with reasons why it does not',
        aftermathOf(ground).complaint.cite,
      )
    : null

const demotionRefusal = (ground: OrderGround, { kind, disposal, offer }: HeadOrder): Refusal | null => {
  const rules = aftermathOf(ground).order.disposal
  if (!rules || kind !== 'demotion') return null
  const { cite } = rules.ordinary
  if (!disposal) return refused('demotion runs through disposal: its first and last day are missing', cite)
  if (offer?.answer !== 'accepted')
    return refused('the lower post is offered in writing and accepted; refused, it is a dismissal', cite)
  const term = disposal.exceptional === null ? 'ordinary' : 'exceptional'
  const { from, until } = disposal
  const last = disposalLimit(rules, { from, term, absences: ground.absences }, rulesOf(ground).calendar)
  if (until < from) return refused(`disposal ends on ${until}, before it begins on ${from}`, cite)
  return until > last ? refused(`disposal lasts until ${last} at most`, rules[term].cite) : null
}

const dismissalRefusal = (ground: OrderGround, { kind, effectiveOn }: HeadOrder): Refusal | null => {
  const rule = aftermathOf(ground).order.dismissal
  if (!rule || kind !== 'dismissal' || effectiveOn === null) return null
  const forbidden: readonly string[] = rule.forbidden
  const away = ground.absences.find(
    (absence) => forbidden.includes(absence.kind) && covers(absence, effectiveOn),
  )
  return away
    ? refused(
        `nobody is dismissed during leave or treatment, here from ${away.from} to ${away.to ?? 'an open end'}`,
        rule.cite,
      )
    : null
}

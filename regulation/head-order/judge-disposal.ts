import { type Refusal, refused } from '../commission/ruling.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import { disposalLimit } from './disposal-limit.ts'
import type { Absence, OfferAnswer } from './head-order.ts'
import { lastOffer, type OrderProceeding } from './order-proceeding.ts'
import { came, type ProceedingEvent } from './proceeding-event.ts'

/** What a proceeding answers to an act: a refusal with its clause, or what happens. */
export type ProceedingVerdict = Refusal | { outcome: 'allowed'; events: readonly ProceedingEvent[] }

/** The order by which somebody is placed at the disposal of the body; `exceptional`: why for the longer term. */
export type DisposalGiven = { number: string; on: string; from: string; exceptional: string | null }

/**
 * Demotion begins with disposal: its last day follows from the act, with a day more for each known day of leave,
 * treatment or mission in it. Given again, with other absences known, it replaces the earlier one (art. 46-1).
 *
 * @example placeAtDisposal(state, { number: '5', on, from: '2027-07-01', exceptional: null }, [])
 * // until 2027-07-16
 */
export const placeAtDisposal = (
  state: OrderProceeding,
  { number, on, from, exceptional }: DisposalGiven,
  absences: readonly Absence[],
): ProceedingVerdict => {
  const { ruleset, calendar } = rulesOf(state.awaited)
  const { effect, order } = ruleset.aftermath
  const rules = order.disposal
  if (!rules || state.awaited.decision !== 'demotion')
    return refused('nobody is placed at disposal on the ground of this decision', effect.cite)
  const { cite } = rules.ordinary
  if (state.status !== 'awaited' && state.status !== 'at-disposal') return closed(state, cite)
  if (on < state.since) return refused(`the order of ${on} is before its ground, of ${state.since}`, cite)
  if (from < on) return refused(`disposal begins on ${from}, before the order of ${on}`, cite)
  const term = exceptional === null ? 'ordinary' : 'exceptional'
  const until = disposalLimit(rules, { from, term, absences }, calendar)
  if (isEntered(state, { number, on, from, until }))
    return refused('this very order of disposal is entered already', cite)
  return lawful(came('PlacedAtDisposal', { number, on, from, until, exceptional }, [rules[term].cite]))
}

/** Two people enter the same order: it stands as the first entered it. */
const isEntered = (
  { disposal }: OrderProceeding,
  given: Pick<NonNullable<OrderProceeding['disposal']>, 'number' | 'on' | 'from' | 'until'>,
): boolean =>
  disposal !== null &&
  [
    disposal.number === given.number,
    disposal.on === given.on,
    disposal.from === given.from,
    disposal.until === given.until,
  ].every(Boolean)

/** A lower post is offered in writing while the employee is at disposal (art. 46-1). */
export const offerPost = (
  state: OrderProceeding,
  { on, post }: { on: string; post: string },
): ProceedingVerdict => {
  const { cite } = disposalRules(state)
  const { disposal } = state
  if (state.status !== 'at-disposal' || !disposal) return notAtDisposal(state, cite)
  if (on < disposal.on) return refused(`the offer of ${on} is before the order of ${disposal.on}`, cite)
  if (on > disposal.until) return disposalIsOver(state, cite)
  const last = lastOffer(state)
  if (last?.answer === null)
    return refused(`the offer of ${last.on} has no answer yet: it is answered first`, cite)
  if (last?.answer === 'accepted') return refused('an offered post was accepted already', cite)
  return lawful(came('PostOffered', { on, post }, [cite]))
}

/**
 * The employee's written answer to the offer. The day of the answer counts: given while disposal ran it holds, also where
 * it is registered when silence was recorded already; one given later changes nothing.
 */
export const answerOffer = (
  state: OrderProceeding,
  { on, answer }: { on: string; answer: Exclude<OfferAnswer, 'silent'> },
): ProceedingVerdict => {
  const { cite } = disposalRules(state)
  if (state.status !== 'at-disposal') return notAtDisposal(state, cite)
  const last = lastOffer(state)
  if (!last) return refused('no post was offered yet', cite)
  if (last.answer === 'accepted' || last.answer === 'refused')
    return refused(`the offer of ${last.on} is over: ${last.answer}`, cite)
  if (on < last.on) return refused(`the answer of ${on} is before the offer of ${last.on}`, cite)
  if (on > (state.disposal?.until ?? on)) return disposalIsOver(state, cite)
  return lawful(came('OfferAnswered', { on, answer }, [cite]))
}

const lawful = (...events: ProceedingEvent[]): ProceedingVerdict => ({ outcome: 'allowed', events })

const disposalRules = ({ awaited }: OrderProceeding) => {
  const { effect, order } = rulesOf(awaited).ruleset.aftermath
  return order.disposal ? order.disposal.ordinary : effect
}

const closed = ({ status }: OrderProceeding, cite: Refusal['cite'][number]): Refusal =>
  refused(
    status === 'ordered' ? 'the order on this decision was entered already' : 'the decision is no ground now',
    cite,
  )

const disposalIsOver = ({ disposal }: OrderProceeding, cite: Refusal['cite'][number]): Refusal =>
  refused(`disposal ended on ${disposal?.until}`, cite)

const notAtDisposal = (state: OrderProceeding, cite: Refusal['cite'][number]): Refusal =>
  state.status === 'awaited'
    ? refused('a post is offered to an employee who was placed at disposal', cite)
    : closed(state, cite)

import { almatyHour } from '../almaty-day.ts'
import { dayAfter, parseCivilDate } from '../civil-date.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import { lastOffer, type OrderProceeding } from './order-proceeding.ts'
import { came, type ProceedingEvent } from './proceeding-event.ts'

/** Something a proceeding does by itself: when (RFC 3339), and what happens then. */
export type ProceedingMoment = { at: string; events: readonly ProceedingEvent[] }

/**
 * What a proceeding does next by itself; null: it waits for people only. It reminds of the body's term and tells when it
 * is over, and it ends disposal; an order it never makes.
 *
 * @example nextProceedingMoment(awaitOrder(awaited))?.events[0]?.event //=> 'OrderReminded'
 */
export const nextProceedingMoment = (state: OrderProceeding): ProceedingMoment | null => {
  const moments = [reminder(state), missedLimit(state), endOfDisposal(state)].flatMap((each) => each ?? [])
  return moments.reduce<ProceedingMoment | null>(
    (first, moment) => (first === null || moment.at < first.at ? moment : first),
    null,
  )
}

const endOf = (day: string): string => almatyHour(dayAfter(parseCivilDate(day)), 0)
const effectOf = ({ awaited }: OrderProceeding): readonly string[] => [
  rulesOf(awaited).ruleset.aftermath.effect.cite,
]

/** The longest lead that still lies after the day from which the term counts; one reminder is enough for one order. */
const reminder = (state: OrderProceeding): ProceedingMoment | null => {
  const { status, limitOn, since, awaited } = state
  if (status !== 'awaited' || limitOn === null || state.reminder === 'sent') return null
  const day = awaited.leadDays
    .map((days) => parseCivilDate(limitOn).subtract({ days }).toString())
    .filter((on) => on > since)
    .sort()[0]
  if (day === undefined) return null
  return {
    at: almatyHour(parseCivilDate(day), 0),
    events: [came('OrderReminded', { limitOn }, effectOf(state))],
  }
}

const missedLimit = (state: OrderProceeding): ProceedingMoment | null => {
  const { status, limitOn, limit } = state
  if (status !== 'awaited' || limitOn === null || limit === 'missed') return null
  return { at: endOf(limitOn), events: [came('OrderLimitMissed', { limitOn }, effectOf(state))] }
}

/** Whoever did not answer an offer by the end of disposal did not take the post (art. 46-1). */
const endOfDisposal = (state: OrderProceeding): ProceedingMoment | null => {
  const { status, disposal, disposalEnd, awaited } = state
  const rules = rulesOf(awaited).ruleset.aftermath.order.disposal
  if (status !== 'at-disposal' || !disposal || !rules || disposalEnd === 'passed') return null
  const on = disposal.until
  const cite = [rules.ordinary.cite]
  const silent = lastOffer(state)?.answer === null ? [came('OfferLapsed', { on }, cite)] : []
  return { at: endOf(on), events: [...silent, came('DisposalEnded', { on }, cite)] }
}

import type { OrderProceeding } from './order-proceeding.ts'
import type { ProceedingEvent } from './proceeding-event.ts'

/** A notice that a proceeding sends; the role is resolved to a person of its case. */
export type ProceedingNotice = {
  kind:
    | 'order-due'
    | 'order-made'
    | 'order-ground-fallen'
    | 'order-revoked'
    | 'order-kept'
    | 'post-offered'
    | 'limit-missed'
  role: 'employee' | 'head' | 'personnel'
  params: Record<string, string>
  cite: readonly string[]
}

type Row = Omit<ProceedingNotice, 'cite'>

/**
 * What an event has people told. `state` is the one after the event.
 *
 * @example proceedingNotices(state, orderedEvent).map(({ kind }) => kind) //=> ['order-made']
 */
export const proceedingNotices = (state: OrderProceeding, event: ProceedingEvent): ProceedingNotice[] =>
  rowsOf(state, event).map((row) => ({ ...row, cite: event.cite }))

const rowsOf = (
  { awaited, disposal, offers, fallen }: OrderProceeding,
  { event, data }: ProceedingEvent,
): Row[] => {
  switch (event) {
    case 'OrderReminded':
      return [toHead('order-due', { decidedOn: awaited.decidedOn, limitOn: data.limitOn })]
    case 'OrderLimitMissed':
      return missed('head-order', data.limitOn)
    case 'PostOffered':
      return disposal
        ? [
            {
              ...{ kind: 'post-offered', role: 'employee' },
              params: { offeredOn: data.on, limitOn: disposal.until },
            },
          ]
        : []
    case 'OfferLapsed':
      return missed('offer-answer', data.on)
    case 'DisposalEnded':
      return offers.length === 0 ? missed('offer-post', data.on) : []
    case 'Ordered':
      return [
        {
          ...{ kind: 'order-made', role: 'employee' },
          params: { orderedOn: data.on, appealUntil: data.appealUntil },
        },
      ]
    case 'OrderAwaited':
    case 'PlacedAtDisposal':
    case 'OfferAnswered':
    case 'OrderAnnulled':
      return []
    case 'GroundChanged':
      return fallen.at(-1)?.attempt === data.attempt
        ? EVERYBODY.map((role) => groundFallen(role, data.on))
        : []
    case 'OrderReviewed':
      return [
        {
          ...{ kind: data.outcome === 'revoked' ? 'order-revoked' : 'order-kept', role: 'employee' },
          params: { reviewedOn: data.on },
        },
      ]
  }
}

const EVERYBODY = ['head', 'personnel', 'employee'] as const

const groundFallen = (role: Row['role'], fellOn: string): Row => ({
  ...{ kind: 'order-ground-fallen', role },
  params: { fellOn },
})

const toHead = (kind: Row['kind'], params: Row['params']): Row => ({ kind, role: 'head', params })

const missed = (step: string, limitOn: string): Row[] =>
  (['head', 'personnel'] as const).map((role) => ({ kind: 'limit-missed', role, params: { step, limitOn } }))

import type { OrderProceeding } from './order-proceeding.ts'
import type { ProceedingEvent } from './proceeding-event.ts'

/** A notice that a proceeding sends; the role is resolved to a person of its case. */
export type ProceedingNotice = {
  kind: 'order-due' | 'order-made' | 'post-offered' | 'limit-missed'
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

const rowsOf = ({ awaited, disposal, offers }: OrderProceeding, { event, data }: ProceedingEvent): Row[] => {
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
    case 'GroundChanged':
      return []
  }
}

const toHead = (kind: Row['kind'], params: Row['params']): Row => ({ kind, role: 'head', params })

const missed = (step: string, limitOn: string): Row[] =>
  (['head', 'personnel'] as const).map((role) => ({ kind: 'limit-missed', role, params: { step, limitOn } }))

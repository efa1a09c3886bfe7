import type { DecisionKey } from '../rulesets/keys.ts'

/** What the head can order on the ground of a decision; `none`: nothing, for a recorded reason. */
export const HEAD_ORDERS = ['reserve', 'promotion', 'demotion', 'dismissal', 'none'] as const
export type HeadOrderKind = (typeof HEAD_ORDERS)[number]

/** Orders of which each decision is a ground (para 22, art. 52); `none` is open to every decision. */
export const ORDERS_OF: Record<DecisionKey, readonly HeadOrderKind[]> = {
  'reserve-or-promotion': ['reserve', 'promotion'],
  promotion: ['promotion'],
  corresponds: [],
  recertification: [],
  demotion: ['demotion'],
  dismissal: ['dismissal'],
  recommended: ['promotion'],
  'not-recommended': [],
}

/** What came of a lower post that was offered in writing; `silent`: disposal ended without an answer. */
export const OFFER_ANSWERS = ['accepted', 'refused', 'silent'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

/** Days on which somebody does not serve, both included; `to` null: no end is known. */
export type Absence = { kind: 'leave' | 'treatment' | 'mission'; from: string; to: string | null }

/**
 * An order of the head. Dates are `YYYY-MM-DD`. `disposal`: the time at the disposal of the body before a lower post is
 * taken, `exceptional` the reason for the longer one; `offer`: the lower post, offered in writing; `atOnce`: the reasons
 * why it is carried out although a complaint suspends it.
 */
export type HeadOrder = {
  kind: HeadOrderKind
  orderedOn: string
  effectiveOn: string | null
  reserveList: string | null
  post: string | null
  reason: string | null
  disposal: { from: string; until: string; exceptional: string | null } | null
  offer: { on: string; answer: OfferAnswer } | null
  atOnce: string | null
}

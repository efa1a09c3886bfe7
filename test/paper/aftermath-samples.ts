import type { PaperFacts } from '../../records/paper-facts/paper-contents.ts'
import type { HeadOrder, HeadOrderKind } from '../../regulation/head-order/head-order.ts'
import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import type { PaperToPrint } from '../../texts/papers/print-papers.ts'
import { against, annulment, appeal, appealUnderTheLaw, ofCase, person } from './sample-facts.ts'

/** A demotion by way of disposal, carried out although a complaint suspends it. */
export const headOrder: PaperFacts = {
  ...ofCase,
  ...{
    number: '45-ж',
    ground: against,
    appeal: { ...appealUnderTheLaw, of: 'order' },
    cite: ['art. 46-1'],
  },
  order: {
    ...{ kind: 'demotion', orderedOn: '2027-06-20', effectiveOn: '2027-07-20', reserveList: null },
    ...{ post: 'инспектор', reason: null, atOnce: 'қызмет мүддесі' },
    disposal: { from: '2027-07-01', until: '2027-07-16', exceptional: null },
    offer: { on: '2027-07-02', answer: 'accepted' },
  },
  annulment: null,
  afterwards: { outcome: 'revoked', number: '91-ж', on: '2027-08-01', reason: null },
}

/** Disposal for the longer term, on the ground of a decision that fell afterwards. */
export const disposalOrder: PaperFacts = {
  ...ofCase,
  ...{ number: '44-ж', orderedOn: '2027-06-28', from: '2027-07-01', until: '2027-09-01' },
  ...{ exceptional: 'бос лауазым жоқ', term: { count: 2, unit: 'months' }, ground: against, annulment },
  ...{ appeal: { ...appealUnderTheLaw, of: 'order' }, cite: ['art. 46-1'] },
}

/** A lower post offered to an employee at disposal. */
export const postOffer: PaperFacts = {
  ...ofCase,
  ...{ offeredOn: '2027-07-02', post: 'кіші инспектор', ground: against },
  disposal: { number: '44-ж', orderedOn: '2027-06-28', from: '2027-07-01', until: '2027-07-16' },
  cite: ['art. 46-1', 'art. 80(1)17)'],
}

/** The offered post was refused. */
export const offerAnswer: PaperFacts = { ...postOffer, answer: 'refused', answeredOn: '2027-07-05' }

/** An annulment by a higher commission, with the case that followed. */
export const annulmentAct: PaperFacts = {
  ...ofCase,
  ...{ number: '7-к', on: '2027-07-01', falsified: ['testing', 'fitness'], annulled: against },
  ...{ reasons: 'Тестті басқа адам тапсырған.', by: 'commission', annulledBy: null },
  commission: { number: '17-қ', orderedOn: '2027-01-10', unit: person.unit },
  ...{ chairman: person, secretary: person, newCase: '2027-000124' },
  window: { from: '2027-07-01', to: '2028-01-01' },
  ...{ appeal: { ...appeal, of: 'annulment' }, cite: ['para 35'] },
}

const order = (kind: HeadOrderKind, named: Partial<HeadOrder>): HeadOrder => ({
  ...{ kind, orderedOn: '2027-06-20', effectiveOn: null, reserveList: null, post: null, reason: null },
  ...{ disposal: null, offer: null, atOnce: null, ...named },
})
const disposal = { from: '2027-07-01', until: '2027-07-16', exceptional: null }

/** What the head can order, each as its ruleset lets it be; of a dismissal each of its ways. */
const ORDERS: readonly { decision: DecisionKey; order: HeadOrder; cite: string[] }[] = [
  {
    decision: 'reserve-or-promotion',
    order: order('reserve', { reserveList: '2027-3' }),
    cite: ['para 22'],
  },
  { decision: 'promotion', order: order('promotion', { post: 'бастық' }), cite: ['art. 52'] },
  { decision: 'demotion', order: order('demotion', { post: 'инспектор' }), cite: ['para 22'] },
  {
    decision: 'demotion',
    order: order('demotion', {
      post: 'инспектор',
      disposal,
      offer: { on: '2027-07-02', answer: 'accepted' },
    }),
    cite: ['art. 52'],
  },
  {
    decision: 'dismissal',
    order: order('dismissal', { effectiveOn: '2027-07-20' }),
    cite: ['art. 52', 'art. 80(1)9)'],
  },
  ...(['refused', 'silent'] as const).map((answer) => ({
    decision: 'demotion' as const,
    order: order('dismissal', { effectiveOn: '2027-07-20', disposal, offer: { on: '2027-07-02', answer } }),
    cite: ['art. 52', 'art. 80(1)17)'],
  })),
  { decision: 'recommended', order: order('none', { reason: 'бос лауазым жоқ' }), cite: ['art. 52'] },
]

/** The paper of each order of the head. */
export const everyOrder = (): (PaperToPrint & { order: HeadOrder })[] =>
  ORDERS.map(({ decision, order, cite }) => ({
    ...{ kind: 'head-order', version: 1, number: null, order },
    facts: { ...headOrder, ground: { ...against, decision }, order, cite },
  }))

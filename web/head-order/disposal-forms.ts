import { answerOffer, offerPost } from '../../acts/head-order/offer-post.ts'
import { placeAtDisposal } from '../../acts/head-order/place-at-disposal.ts'
import { disposalClauses } from '../../regulation/head-order/clauses-at-disposal.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import type { PageRow } from '../pages/page.ts'
import { aftermathOf, formOfCase, framed, SCANS } from './aftermath-form.ts'

const disposal = formOfCase('disposal', 'place-at-disposal', (visit, found) => {
  const { say, today } = visit
  return formFor(placeAtDisposal, {
    ...framed(found, visit, disposalClauses(aftermathOf(found))),
    heading: say('order.disposal'),
    lead: [say('order.disposalLead')],
    fields: [
      { kind: 'text', name: 'number', label: 'order.number' },
      { kind: 'day', name: 'on', label: 'order.orderedOn' },
      { kind: 'day', name: 'from', label: 'order.disposalFrom' },
      {
        kind: 'words',
        name: 'exceptional',
        label: 'order.exceptional',
        hint: 'order.exceptionalHint',
        optional: true,
      },
      SCANS,
    ],
    prefilled: { ...dayTyped('on', today.toString()), ...dayTyped('from', today.toString()) },
    button: say('order.placeAtDisposal'),
    done: () => `/cases/${found.number}/disposal/recorded`,
  })
})

const offer = formOfCase('offers/new', 'offer-post', (visit, found) => {
  const { say, today } = visit
  return formFor(offerPost, {
    ...framed(found, visit, disposalClauses(aftermathOf(found))),
    heading: say('order.offer'),
    lead: [say('order.offerLead')],
    fields: [
      { kind: 'text', name: 'post', label: 'order.offeredPost' },
      { kind: 'day', name: 'on', label: 'order.offeredOn' },
      SCANS,
    ],
    prefilled: dayTyped('on', today.toString()),
    button: say('order.offer'),
    done: ({ offers }) => `/cases/${found.number}/offers/${offers.length}/recorded`,
  })
})

const offerAnswer = formOfCase('offers/answer', 'answer-offer', (visit, found) => {
  const { say, today, context } = visit
  const inSystem = context.settings.inSystemAcquaintance
  return formFor(answerOffer, {
    ...framed(found, visit, disposalClauses(aftermathOf(found))),
    heading: say('order.offerAnswer'),
    lead: [say('order.offerAnswerLead')],
    fields: [
      {
        ...{ kind: 'choice', name: 'answer', label: 'order.answer' },
        options: (['accepted', 'refused'] as const).map((value) => ({
          value,
          text: say(`offerAnswer.${value}`),
        })),
      },
      { kind: 'day', name: 'on', label: 'order.answeredOn' },
      inSystem ? SCANS : { kind: 'files', name: 'documents', label: 'order.documents' },
    ],
    prefilled: dayTyped('on', today.toString()),
    button: say('order.offerAnswer'),
    done: ({ offers }) => `/cases/${found.number}/offers/${offers.length}/answered`,
  })
})

/** The disposal of the body, the post that is offered meanwhile, and the answer to it. */
export const disposalForms: readonly PageRow[] = [disposal, offer, offerAnswer]

import { annulCertification } from '../../acts/annulment/annul-certification.ts'
import { enterHeadOrder } from '../../acts/head-order/enter-head-order.ts'
import { answerOffer, offerPost } from '../../acts/head-order/offer-post.ts'
import { placeAtDisposal } from '../../acts/head-order/place-at-disposal.ts'
import { reviewOrder } from '../../acts/head-order/review-order.ts'
import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import { conflict } from '../../acts/problem.ts'
import { FALSIFIED } from '../../regulation/annulment/annulled-window.ts'
import { ordersOpenTo } from '../../regulation/head-order/judge-order.ts'
import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { caseOf, type ShownCase } from '../case/case-frame.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { mayDo, requireMayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'

const SCANS: Field = { kind: 'files', name: 'documents', label: 'order.documents', optional: true }

/** What every form of this subject has: its case, and where it leads back to. */
const framed = (found: ShownCase, { say }: Visit, cite: readonly string[]) => {
  const back = `/cases/${found.number}/aftermath`
  return {
    clauses: { ruleset: found.ruleset, cite },
    back: { href: back, text: say('case.backTo', { number: found.number }) },
    fixed: { caseId: found.id },
    check: {},
  }
}

const formOfCase = (
  path: string,
  act: PermittedAct,
  form: (visit: Visit, found: ShownCase) => Form | Promise<Form>,
): PageRow =>
  formPage({
    path: `/cases/:case/${path}`,
    section: 'cases',
    form: async (visit) => {
      const found = await caseOf(visit)
      await requireMayDo(visit, act, { caseId: found.id })
      return form(visit, found)
    },
  })

const aftermathOf = ({ ruleset }: ShownCase) => rulesetOf(ruleset).aftermath

const newOrder = formOfCase('orders/new', 'enter-head-order', async (visit, found) => {
  const { say, today } = visit
  const decision = lastDecision(found)
  if (decision === null)
    throw conflict('There is no decision yet on whose ground something could be ordered.')
  const open = ordersOpenTo(aftermathOf(found), decision)
  const asHead = await mayDo(visit, 'answer-appeal', { caseId: found.id })
  const asked = (name: 'reserveList' | 'post' | 'effectiveOn', kind: 'text' | 'day'): Field => ({
    ...{ kind, name, label: `order.${name}`, hint: `order.${name}Hint`, optional: true },
  })
  return formFor(enterHeadOrder, {
    ...framed(found, visit, [aftermathOf(found).effect.cite]),
    heading: say('order.new'),
    lead: [say('order.newLead', { decision: say(`decision.${decision}`) })],
    fields: [
      {
        ...{ kind: 'choice', name: 'kind', label: 'order.kind' },
        options: open.map((value) => ({ value, text: say(`orderKind.${value}`) })),
      },
      { kind: 'text', name: 'number', label: 'order.number' },
      { kind: 'day', name: 'orderedOn', label: 'order.orderedOn' },
      ...(asHead
        ? []
        : [
            {
              kind: 'person',
              name: 'signedBy',
              label: 'order.signedBy',
              hint: 'order.signedByHint',
              optional: true,
            } as const,
          ]),
      ...(open.includes('reserve') ? [asked('reserveList', 'text')] : []),
      ...(open.includes('promotion') || open.includes('demotion') ? [asked('post', 'text')] : []),
      ...(open.includes('dismissal') ? [asked('effectiveOn', 'day')] : []),
      { kind: 'words', name: 'reason', label: 'order.reason', hint: 'order.reasonHint', optional: true },
      ...(aftermathOf(found).complaint.execution === 'suspended'
        ? [
            {
              kind: 'words',
              name: 'atOnce',
              label: 'order.atOnce',
              hint: 'order.atOnceHint',
              optional: true,
            } as const,
          ]
        : []),
      SCANS,
    ],
    prefilled: dayTyped('orderedOn', today.toString()),
    button: say('order.enter'),
    done: ({ id }) => `/cases/${found.number}/orders/${id}/recorded`,
  })
})

const disposal = formOfCase('disposal', 'place-at-disposal', (visit, found) => {
  const { say, today } = visit
  return formFor(placeAtDisposal, {
    ...framed(found, visit, disposalClause(found)),
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
    ...framed(found, visit, disposalClause(found)),
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
    ...framed(found, visit, disposalClause(found)),
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

const review = formOfCase('orders/:order/review', 'enter-head-order', (visit, found) => {
  const { say, today, params } = visit
  return formFor(reviewOrder, {
    ...framed(found, visit, [aftermathOf(found).effect.cite]),
    heading: say('order.review'),
    lead: [say('order.reviewLead')],
    fields: [
      {
        ...{ kind: 'choice', name: 'outcome', label: 'order.reviewOutcome' },
        options: (['revoked', 'kept'] as const).map((value) => ({
          value,
          text: say(`orderReview.${value}`),
        })),
      },
      { kind: 'text', name: 'number', label: 'order.reviewNumber', optional: true },
      { kind: 'day', name: 'on', label: 'order.orderedOn' },
      { kind: 'words', name: 'reason', label: 'order.reviewReason', optional: true },
      SCANS,
    ],
    prefilled: dayTyped('on', today.toString()),
    button: say('order.review'),
    fixed: { caseId: found.id, order: idOfAddress(params.order) },
    done: () => `/cases/${found.number}/orders/${params.order}/reviewed`,
  })
})

const annulment = formPage({
  path: '/cases/:case/annulment',
  section: 'cases',
  form: async (visit) => {
    const found = await caseOf(visit)
    const { say, today } = visit
    await requireMayDo(visit, 'annul-certification', { caseId: found.id })
    return formFor(annulCertification, {
      ...framed(found, visit, [aftermathOf(found).annulment.cite]),
      heading: say('annulment.title'),
      lead: [say('annulment.lead')],
      fields: [
        {
          ...{ kind: 'ticks', name: 'falsified', label: 'annulment.falsified' },
          options: FALSIFIED.map((value) => ({ value, text: say(`stage.${value}`) })),
        },
        { kind: 'text', name: 'actNumber', label: 'annulment.actNumber' },
        { kind: 'day', name: 'actOn', label: 'annulment.actOn' },
        { kind: 'words', name: 'reasons', label: 'annulment.reasons' },
        SCANS,
      ],
      prefilled: dayTyped('actOn', today.toString()),
      button: say('annulment.annul'),
      done: () => `/cases/${found.number}/annulment/recorded`,
    })
  },
})

const disposalClause = (found: ShownCase): readonly string[] => {
  const { disposal: rules } = aftermathOf(found).order
  return rules ? [rules.ordinary.cite] : []
}

const lastDecision = ({ rounds }: ShownCase): DecisionKey | null =>
  (rounds?.decisions.at(-1) as { decision?: DecisionKey } | undefined)?.decision ?? null

/** What the head, his personnel service and the employee enter after a decision. */
export const orderForms: readonly PageRow[] = [newOrder, disposal, offer, offerAnswer, review, annulment]

import { enterHeadOrder } from '../../acts/head-order/enter-head-order.ts'
import { reviewOrder } from '../../acts/head-order/review-order.ts'
import { conflict } from '../../acts/problem.ts'
import { ordersOpenTo } from '../../regulation/head-order/judge-order.ts'
import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import type { ShownCase } from '../case/case-frame.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { mayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import { aftermathOf, formOfCase, framed, SCANS } from './aftermath-form.ts'

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

const lastDecision = ({ rounds }: ShownCase): DecisionKey | null =>
  (rounds?.decisions.at(-1) as { decision?: DecisionKey } | undefined)?.decision ?? null

/** The head's order upon a decision, and its review when its ground has fallen. */
export const orderForms: readonly PageRow[] = [newOrder, review]

import { readAppeal } from '../../acts/appeal/list-appeals.ts'
import { readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { notFound } from '../../acts/problem.ts'
import { caseFrame } from '../case/case-frame.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { ofCase } from './case-confirmations.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersAtHand } from './papers-at-hand.ts'

/** An appeal with its case, as both of its confirmations show it. */
const appealed = async (visit: Visit) => {
  const appeal = await doAct(visit, readAppeal, { id: visit.params.appeal })
  const frame = await caseFrame({ ...visit, params: { case: appeal.case } }, 'aftermath')
  const { say } = visit
  const { reference, next } = ofCase(frame, visit)
  return {
    ...{ appeal, frame },
    shared: {
      reference: [say('appeal.one', { number: appeal.number }), ...reference],
      back: { href: `/appeals/${appeal.id}`, text: say('appeal.backTo', { number: appeal.number }) },
      next: next.filter(({ until }) => until !== null),
    },
  }
}

const filed = confirmation({
  path: '/appeals/:appeal/filed',
  section: 'aftermath',
  read: async (visit): Promise<Confirmed> => {
    const { appeal, frame, shared } = await appealed(visit)
    const { say, term } = writeTo(visit)
    const { forwarding, answer } = appeal
    const terms = [
      ...(forwarding ? [{ text: say('appeal.forward'), until: forwarding.limitOn }] : []),
      ...(answer ? [{ text: say('appeal.answer'), until: answer.limitOn }] : []),
    ]
    return {
      ...shared,
      title: say('confirmed.appealFiled'),
      rows: [
        { label: 'appeal.filedOn', cell: { day: appeal.filedOn } },
        { label: 'appeal.registeredOn', cell: { day: appeal.registeredOn } },
        { label: 'appeal.execution', cell: term('appealExecution', appeal.execution) },
      ],
      next: terms,
      papers: await papersAtHand(visit, {
        subject: { of: 'case', id: appeal.case },
        kinds: ['appeal-receipt'],
        at: `/cases/${frame.case.number}`,
      }),
    }
  },
})

const answered = confirmation({
  path: '/appeals/:appeal/answered',
  section: 'aftermath',
  read: async (visit): Promise<Confirmed> => {
    const { appeal, frame, shared } = await appealed(visit)
    if (appeal.outcome === null) throw notFound()
    const { say, term } = writeTo(visit)
    return {
      ...shared,
      title: say('confirmed.appealAnswered'),
      rows: [
        { label: 'appeal.outcome', cell: term('appealOutcome', appeal.outcome) },
        { label: 'confirmed.on', cell: { day: appeal.decidedOn } },
        { label: 'appeal.courtUntil', cell: { day: appeal.courtUntil } },
      ],
      papers: await papersAtHand(visit, {
        subject: { of: 'case', id: appeal.case },
        kinds: ['appeal-answer'],
        at: `/cases/${frame.case.number}`,
      }),
    }
  },
})

/** An order that was entered: what is ordered, and until when it can be appealed against. */
const ordered = confirmation({
  path: '/cases/:case/orders/:order/recorded',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const frame = await caseFrame(visit, 'aftermath')
    const { case: found } = frame
    const { items } = await doAct(visit, readHeadOrders, { caseId: found.id })
    const order = items.find(({ id }) => id === visit.params.order)
    if (!order) throw notFound()
    const { say, term } = writeTo(visit)
    const at = `/cases/${found.number}`
    return {
      ...ofCase(frame, visit),
      title: say('confirmed.ordered'),
      rows: [
        { label: 'order.kind', cell: term('orderKind', order.kind) },
        { label: 'order.number', cell: order.number },
        { label: 'order.orderedOn', cell: { day: order.orderedOn } },
        { label: 'confirmed.appealUntil', cell: { day: order.appeal.until } },
        { label: 'frame.clause', cell: { ruleset: found.ruleset, cite: order.cite } },
      ],
      said: [say('confirmed.orderedNext')],
      papers: await papersAtHand(visit, { subject: { of: 'case', id: found.id }, kinds: ['head-order'], at }),
      links: [{ href: `${at}/aftermath`, text: say('case.aftermath') }],
    }
  },
})

/** What is confirmed after a decision: appeals, their answers, the head's order. */
export const aftermathConfirmations: readonly PageRow[] = [filed, answered, ordered]

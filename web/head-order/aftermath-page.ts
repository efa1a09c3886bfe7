import { readAnnulment } from '../../acts/annulment/read-annulment.ts'
import { listAppeals } from '../../acts/appeal/list-appeals.ts'
import { readAppealAdvice } from '../../acts/appeal/read-appeal-advice.ts'
import { readAftermathDays } from '../../acts/calendar-file/read-aftermath-days.ts'
import { readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { caseOf } from '../case/case-frame.ts'
import { casePage } from '../case/case-page.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { annulmentForm } from './annulment-form.ts'
import { caseThatFollowed } from './case-that-followed.ts'
import { disposalForms } from './disposal-forms.ts'
import { lowerDecisions } from './lower-decisions.ts'
import { orderForms } from './order-forms.ts'
import { orderLists } from './order-lists.ts'

const aftermath = casePage('aftermath', {
  view: 'head-order/aftermath',
  read: async ({ case: found, mayDo }, visit) => {
    const of = { caseId: found.id }
    const [advice, appeals, orders, { annulment }] = await Promise.all([
      doAct(visit, readAppealAdvice, of),
      doAct(visit, listAppeals, of),
      doAct(visit, readHeadOrders, of),
      doAct(visit, readAnnulment, of),
    ])
    const newCase = await caseThatFollowed(visit, annulment?.newCase ?? null)
    const last = orders.awaited.at(-1) ?? null
    const offer = last?.offers.at(-1) ?? null
    const byDisposal =
      rulesetOf(found.ruleset).aftermath.order.disposal !== null &&
      advice.items.at(-1)?.decision === 'demotion'
    const ordered = last ? last.status === 'ordered' : orders.items.length > 0
    const atDisposal = last?.status === 'at-disposal'
    return {
      decisions: advice.items,
      appeals: appeals.items,
      orders: orders.items,
      awaited: orders.awaited,
      annulment,
      newCase,
      mayAppeal: mayDo.has('file-appeal'),
      mayAnnul: mayDo.has('annul-certification') && annulment === null && advice.items.length > 0,
      mayOrder: mayDo.has('enter-head-order') && advice.items.length > 0 && !ordered,
      mayReview: mayDo.has('enter-head-order'),
      mayPlace: byDisposal && !ordered && mayDo.has('place-at-disposal'),
      mayOffer:
        atDisposal && offer?.answer !== null && offer?.answer !== 'accepted' && mayDo.has('offer-post'),
      mayAnswerOffer: atDisposal && offer?.answer === null && mayDo.has('answer-offer'),
    }
  },
})

/** The last days that follow the decision, for a calendar. */
const days = filePage({
  path: '/cases/:case/aftermath.ics',
  read: async (visit) => doAct(visit, readAftermathDays, { caseId: (await caseOf(visit)).id }),
})

/** What follows a decision: its page in the case, the forms on it, and the lists over all cases. */
export const orderPages: readonly PageRow[] = [
  aftermath,
  days,
  ...orderForms,
  ...disposalForms,
  annulmentForm,
  ...orderLists,
  ...lowerDecisions,
]

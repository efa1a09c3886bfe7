import { z } from 'zod'
import { accountsOfOrders } from '../../records/acting/accounts-of-orders.ts'
import { type ActingOrderLine, listActingOrders } from '../../records/acting/list-acting-orders.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { actingOrderAnswer } from './acting-answer.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.date(), z.uuid()])

/** Who acts for whom, as far as the actor may see it: his own orders, and those of whom he may see. */
export const listOrders: Act<z.infer<typeof input>, Page<ActingOrderLine>> = {
  name: 'list-acting-orders',
  input,
  permitted: (context) => permit(context, 'list-acting-orders', 'body'),
  perform: async ({ actor, clock, database }, asked) => {
    const seen = await accountsOfOrders(database, caseViewer(actor))
    const accounts = seen === null ? ('all' as const) : [actor.accountId, ...seen]
    const today = clock.today().toString()
    return listActingOrders(database, { accounts, today, page: pageRequest(asked, position) })
  },
}

/** What `GET /acting-orders` answers. */
export const actingOrdersAnswer = pageSchema(actingOrderAnswer)

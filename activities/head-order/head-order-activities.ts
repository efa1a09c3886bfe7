import type { Database } from '../../records/database.ts'
import { followOrder } from '../../records/head-order/follow-order.ts'
import type { OrderTerm } from '../../regulation/head-order/order-proceeding.ts'
import type { HeadOrderActivities } from '../../workflows/head-order/head-order-activities.ts'

/** What following an order does to the world, over an open database; `term` is the body's own. */
export const headOrderActivities = (database: Database, term: OrderTerm | null): HeadOrderActivities => ({
  followOrder: (asked) => followOrder(database, asked, term),
})

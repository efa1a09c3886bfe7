import { annulmentActivities } from '../activities/annulment/annulment-activities.ts'
import { appealActivities } from '../activities/appeal/appeal-activities.ts'
import { caseActivities } from '../activities/case/case-activities.ts'
import { headOrderActivities } from '../activities/head-order/head-order-activities.ts'
import { meetingActivities } from '../activities/meeting/meeting-activities.ts'
import type { Database } from '../records/database.ts'
import type { OrderTerm } from '../regulation/head-order/order-proceeding.ts'

/**
 * What the worker does for workflows on their own task queue; notices have a queue and a worker of their own.
 *
 * @param orderTerm the body's own term for the head's order; null where it has set none
 */
export const hostedActivities = ({
  database,
  orderTerm = null,
}: {
  database: Database
  orderTerm?: OrderTerm | null
}) => ({
  ...caseActivities(database),
  ...meetingActivities(database),
  ...appealActivities(database),
  ...annulmentActivities(database),
  ...headOrderActivities(database, orderTerm),
})

import { listMyTasks } from '../../acts/me/list-my-tasks.ts'
import { readUnits } from '../../records/access/person-behind.ts'
import { accountName } from '../../records/acting/account-name.ts'
import { listActingOrders } from '../../records/acting/list-acting-orders.ts'
import { ordersNamed } from '../../records/acting/orders-named.ts'
import { actAddress } from '../case/act-address.ts'
import { whoseCases } from '../cases/whose-cases.ts'
import { page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'

/** How many working days ahead a task is counted as soon. */
const SOON = 5

/** What a visitor owes, the nearest limit first; the act itself is one click away. */
export const homePages = [
  page({
    path: '/',
    section: 'tasks',
    view: 'home/my-tasks',
    read: async (visit) => {
      const { items, next, total, office } = await doAct(visit, listMyTasks, {
        ...asked(visit, ['after']),
        limit: 50,
      })
      const tasks = items.map((task) => ({ ...task, href: actAddress(task) }))
      return {
        tasks,
        total,
        late: tasks.filter(({ late }) => late).length,
        soon: tasks.filter((task) => isSoon(task, visit)).length,
        office,
        whose: whoseCases(visit, await grantedUnitsOf(visit), { tasks: total, current: 'tasks' }),
        actsFor: await actsFor(visit),
        actedBy: await actedBy(visit),
        ...nextPage(visit, next),
      }
    },
  }),
]

/** The units in which the visitor holds an office. */
const grantedUnitsOf = ({ context: { actor, database } }: Visit) =>
  readUnits(
    database,
    actor.grants.flatMap(({ unitId }) => unitId ?? []),
  )

/** For whom the visitor acts today: what they owe stands among his tasks. */
const actsFor = async ({ context: { actor, database } }: Visit) => {
  const orders = await ordersNamed(
    database,
    (actor.acting ?? []).map(({ orderId }) => orderId),
  )
  return [...orders.values()].map(({ number, actingFor }) => ({ number, person: accountName(actingFor) }))
}

/** Who acts for the visitor today: what he owes in that office stands among the other's tasks. */
const actedBy = async ({ context: { actor, database }, today }: Visit) => {
  const { items } = await listActingOrders(database, {
    accounts: [actor.accountId],
    today: today.toString(),
    page: { limit: 50, position: null },
  })
  return items.filter(
    ({ state, actingFor }) => state === 'in-force' && actingFor.accountId === actor.accountId,
  )
}

const isSoon = ({ limit, late }: { limit: string | null; late: boolean }, { today }: Visit): boolean =>
  limit !== null && !late && limit <= today.add({ days: SOON + WEEKEND }).toString()

/** Five working days are a week of the calendar. */
const WEEKEND = 2
